import { isSame } from '../model/index.ts';
import { compareWords } from '../pack/delta/compare-words.ts';
import type { WordChange } from '../pack/delta/index.ts';
import { readableValue } from './readable-value.ts';
import type { RecordedContent } from './recorded-content.ts';

/** What changed in one field of a document, by words. */
export interface DocumentFieldChange {
  readonly field: string;
  readonly label: string;
  readonly words: readonly WordChange[];
}

/** Names of fields that do not say what they hold. */
const LABELS: Readonly<Record<string, string>> = {
  aliases: 'Also known as',
  kind: 'Type',
  claims: 'What the sources say',
  wordings: 'Our reading',
  body: 'Text',
  motivation: 'Kind of note',
  visibility: 'Who sees it',
  impact: 'Impact on a client',
  target: 'Passage',
  clientId: 'Client',
  watchList: 'Watch list',
  houseNames: 'Its own names',
  ceiling: 'Highest marking',
};

/** What a person calls a field. */
export function fieldLabel(field: string): string {
  const words = field.replaceAll(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
  return LABELS[field] ?? `${words[0]?.toUpperCase()}${words.slice(1)}`;
}

/** The fields in which two versions of a document differ, in the order a document has them, each with its words. */
export function fieldChanges(before: RecordedContent, after: RecordedContent): DocumentFieldChange[] {
  const fields = new Set([...Object.keys(after), ...Object.keys(before)]);
  return [...fields]
    .filter((field) => !isSame(before[field], after[field]))
    .map((field) => ({
      field,
      label: fieldLabel(field),
      words: compareWords(readableValue(field, before[field]), readableValue(field, after[field])),
    }));
}
