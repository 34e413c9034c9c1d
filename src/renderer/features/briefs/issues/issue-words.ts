import type { Issue } from '../../../../shared/model/index.ts';
import {
  CHANGES_LABELS,
  type FieldChange,
  type PartChange,
  type WordChange,
} from '../../../../shared/pack/delta/index.ts';
import { dateInWords } from '../../../../shared/pack/format-date.ts';

/** Digits of a hash that are enough to tell files apart by eye. */
const SHORT_HASH = 12;
/** What stays between changes is shown up to this many characters on either side of them. */
const CONTEXT = 60;

/** "Issue 2 of 1 February 2026". */
export function nameOfIssue({ number, date }: Pick<Issue, 'number' | 'date'>): string {
  return `Issue ${number} of ${dateInWords(date)}`;
}

export function shortHash({ file }: Issue): string {
  return file.sha256.slice(0, SHORT_HASH);
}

/** What kind of change a part has, in a word. */
export function stateInWords({ state }: Pick<PartChange, 'state'>): string {
  return CHANGES_LABELS.en.states[state];
}

/** "Summary", "Key fact: Dates", "Statement, new", "Advisor’s note, new". */
export function fieldInWords({ field, label, state }: FieldChange): string {
  const [name] = CHANGES_LABELS.en.fields[field];
  const title = `${name[0]?.toUpperCase()}${name.slice(1)}`;
  const words = field === 'fact' ? `${title}: ${label}` : (label ?? title);
  return state === 'changed' ? words : `${words}, ${state}`;
}

/** Words with the middle of what stayed left out. */
export function shortened(words: readonly WordChange[]): WordChange[] {
  return words.map((change, index) => {
    const { state, text } = change;
    if (state !== 'kept' || text.length <= 2 * CONTEXT) return change;
    const start = index === 0 ? '' : text.slice(0, CONTEXT).replace(/\S*$/, '');
    const end = index === words.length - 1 ? '' : text.slice(-CONTEXT).replace(/^\S*/, '');
    return { state, text: `${start.trimEnd()} … ${end.trimStart()}`.toWellFormed() };
  });
}
