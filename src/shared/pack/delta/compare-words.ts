import { alignSequences } from './align-sequences.ts';
import type { WordChange } from './pack-changes.ts';
import { readableSteps } from './readable-steps.ts';
import { lettersOf, splitWords } from './words.ts';

/** What changed from one text to another, word by word. */
export function compareWords(earlier: string, later: string): WordChange[] {
  const words = alignSequences(splitWords(earlier), splitWords(later), { keyOf: (word) => word });
  const steps = readableSteps(words, { lettersOf });
  const changes: WordChange[] = [];
  const states = { kept: 'kept', inserted: 'new', deleted: 'gone' } as const;
  for (const step of steps) {
    const state = states[step.kind];
    const text = step.kind === 'deleted' ? step.earlier : step.later;
    const last = changes.at(-1);
    if (last?.state === state) changes[changes.length - 1] = { state, text: last.text + text };
    else changes.push({ state, text });
  }
  return changes;
}
