import { describe, expect, it } from 'vitest';
import { MAX_DOCUMENT_DEPTH, MAX_DOCUMENT_LENGTH, oversizeOf } from '../../../../src/shared/model/index.ts';

const nested = (levels: number): unknown => JSON.parse('['.repeat(levels) + ']'.repeat(levels));

describe('a value that may become a document', () => {
  it.each<[string, unknown]>([
    ['is nothing', undefined],
    ['is an ordinary entry', { title: 'A title', claims: [{ text: 'A claim' }] }],
    ['has as much text as there may be', { body: 'x'.repeat(MAX_DOCUMENT_LENGTH - 10) }],
    ['is nested as deep as may be', nested(MAX_DOCUMENT_DEPTH)],
  ])('is small enough when it %s', (_, value) => {
    expect(oversizeOf(value)).toBeUndefined();
  });

  it.each<[string, unknown]>([
    ['has too much text in one place', 'x'.repeat(MAX_DOCUMENT_LENGTH + 1)],
    ['has too much text in many', new Array(21).fill('x'.repeat(MAX_DOCUMENT_LENGTH / 20))],
    ['has too many parts', new Array(MAX_DOCUMENT_LENGTH + 1).fill(0)],
    ['is nested too deep', nested(MAX_DOCUMENT_DEPTH + 1)],
    ['is nested deeper than any stack', nested(9_000)],
  ])('is too large when it %s, and the answer says why', (_, value) => {
    expect(oversizeOf(value)).toMatch(/^This is (?:too long|nested too deep): at most [\d,]+/);
  });
});
