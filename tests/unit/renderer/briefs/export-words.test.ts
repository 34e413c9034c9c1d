import { describe, expect, it } from 'vitest';
import { exportWords, sizeInWords } from '../../../../src/renderer/features/export/export-words.ts';

describe('the size of an exported file', () => {
  it.each([
    [1, '1\u00a0byte'],
    [980, '980\u00a0bytes'],
    [48_300, '48\u00a0KB'],
    [999_499, '999\u00a0KB'],
    [999_500, '1.0\u00a0MB'],
    [1_240_000, '1.2\u00a0MB'],
  ])('%d is said as %s', (bytes, words) => expect(sizeInWords(bytes)).toBe(words));
});

describe('what is said of an export', () => {
  it('names the step while it works', () =>
    expect(exportWords({ phase: 'working', step: 'Printing sections', fraction: 0.5 })).toBe('Printing sections'));
  it('names file and size when it is saved', () =>
    expect(exportWords({ phase: 'saved', path: '/x/Brief.docx', fileName: 'Brief.docx', bytes: 48_300 })).toBe(
      'Saved Brief.docx, 48\u00a0KB',
    ));
  it('gives the reason when it failed', () =>
    expect(exportWords({ phase: 'failed', error: { kind: 'Full', message: 'The disk is full.' } })).toBe(
      'The disk is full.',
    ));
});
