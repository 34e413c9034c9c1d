import { beforeEach, describe, expect, it } from 'vitest';
import {
  dismissExport,
  endExport,
  openExports,
  showExport,
} from '../../../../src/renderer/features/export/open-exports.ts';
import type { ExportJob } from '../../../../src/shared/api/index.ts';

const anExport = (id: string, changes: Partial<ExportJob> = {}): ExportJob => ({
  id,
  briefId: 'brief',
  kind: 'pack',
  format: 'docx',
  state: { phase: 'choosing' },
  ...changes,
});
const shown = () => openExports().map(({ id }) => id);

beforeEach(() => {
  for (const id of shown()) dismissExport(id);
});

describe('exports in the corner of the window', () => {
  it('stay until they ended, so that each comes to its download', () => {
    showExport(anExport('first'));
    showExport(anExport('second'));
    expect(shown()).toEqual(['first', 'second']);
  });

  it('give their place to the next of their kind once they ended', () => {
    showExport(anExport('early'));
    endExport('early');
    showExport(anExport('late'));
    expect(shown()).toEqual(['late']);
  });

  it('stay beside those of another brief or kind', () => {
    showExport(anExport('pack'));
    endExport('pack');
    showExport(anExport('sources', { kind: 'sources' }));
    showExport(anExport('other', { briefId: 'another' }));
    expect(shown()).toEqual(['pack', 'sources', 'other']);
  });
});
