import type { CitationRun } from '../csl/index.ts';
import type { PackText } from './pack.ts';

/** What a citation style set, as runs of a pack. Underlined text, which stood for italics on typewriters, is italic. */
export function packText(runs: readonly CitationRun[]): PackText[] {
  return runs.map(({ text, italic, bold, smallCaps, underline, raised, href }) => ({
    type: 'text',
    text,
    ...(bold ? { bold } : {}),
    ...(italic || underline ? { italic: true as const } : {}),
    ...(smallCaps ? { smallCaps } : {}),
    ...(raised === undefined ? {} : { raised }),
    ...(href === undefined ? {} : { href }),
  }));
}
