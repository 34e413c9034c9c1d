import type { Issue } from '../../../../shared/model/index.ts';
import { CHANGES_LABELS, type FieldChange, type PartChange } from '../../../../shared/pack/delta/index.ts';
import { dateInWords } from '../../../../shared/pack/format-date.ts';

/** Digits of a hash that are enough to tell files apart by eye. */
const SHORT_HASH = 12;

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
