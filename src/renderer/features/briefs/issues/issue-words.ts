import type { Issue } from '../../../../shared/model/index.ts';
import { CHANGES_LABELS, type FieldChange, type PartChange } from '../../../../shared/pack/delta/index.ts';
import { dateInWords } from '../../../../shared/pack/format-date.ts';
import { SMALL_FILE_BYTES } from '../../../../shared/sync/metered.ts';
import { sizeInWords } from '../../export/export-words.ts';

/** Digits of a hash that are enough to tell files apart by eye. */
const SHORT_HASH = 12;

/** "Issue 2 of 1 February 2026". */
export function nameOfIssue({ number, date }: Pick<Issue, 'number' | 'date'>): string {
  return `Issue ${number} of ${dateInWords(date)}`;
}

/** Of an issue whose file is not on this device. */
export function whenItsFileComes({ file: { bytes } }: Pick<Issue, 'file'>): string {
  if (bytes <= SMALL_FILE_BYTES) return 'Its file comes with the next sync.';
  return `Its file (${sizeInWords(bytes)}) comes with the next sync; on a metered connection, when you press “Sync now”.`;
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
