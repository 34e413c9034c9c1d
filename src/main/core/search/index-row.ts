import { findDisagreements } from '../../../shared/disagreement/index.ts';
import type { Annotation, Entry } from '../../../shared/model/index.ts';
import { type FilteredRow, filterTermsOf } from './filter-terms.ts';
import { type FoldedField, foldFields, ITEM_BREAK } from './folded-fields.ts';
import { tierTermsOf } from './impact-tiers.ts';
import { windowTerm } from './number-windows.ts';
import { namesOf, type SearchFields, searchFieldsOf } from './search-fields.ts';
import { TEXT_COLUMNS } from './search-schema.ts';
import { letterPairsOf, termsOf } from './tokenize-text.ts';

/** What is known of an entry without its texts: what it is filtered, sorted and named by. */
export interface SideRow extends FilteredRow {
  /** See `namesOf`; one a line. */
  readonly names: string;
}

/** What the index holds of one entry; the texts are folded terms with spaces between. */
export interface IndexRow extends SideRow {
  readonly title: string;
  readonly aliases: string;
  readonly acronym: string;
  readonly summary: string;
  readonly claims: string;
  readonly body: string;
  readonly notes: string;
  /** Letter pairs of unspaced scripts, see `letterPairsOf`. */
  readonly pairs: string;
  readonly filters: string;
  /** Words by how much they say, see `tierTermsOf`, and the filters again. */
  readonly tiers: string;
}

/** Makes the part of an entry's row that costs little: its texts are not folded. */
export function sideRowOf(entry: Entry, noteCount: number): SideRow {
  return {
    kind: entry.kind,
    status: entry.status,
    date: entry.date,
    title_key: termsOf(entry.title),
    names: namesOf(entry).join('\n'),
    topics: entry.topics.join(' '),
    jurisdictions: entry.jurisdictions.join(' '),
    note_count: noteCount,
    disagreement_count: findDisagreements(entry).length,
  };
}

/** Makes the index's row of an entry with the notes on it. */
export function indexRowOf(entry: Entry, notes: readonly Annotation[]): IndexRow {
  const fields = foldFields(searchFieldsOf(entry, notes));
  const terms = new Map(fields.map((field) => [field.name, field.terms]));
  const termsIn = (name: keyof SearchFields) => terms.get(name) ?? '';
  const side = sideRowOf(entry, notes.length);
  const filters = filterTermsOf(side).join(' ');
  return {
    ...side,
    title: termsIn('title'),
    // The slug is what links and the command line say; a reader may type it.
    aliases: `${termsIn('aliases')}${ITEM_BREAK} ${termsOf(entry.id)}`,
    acronym: termsIn('acronym'),
    summary: termsIn('summary'),
    claims: termsIn('claims'),
    body: termsIn('body'),
    notes: termsIn('notes'),
    pairs: fields.flatMap(pairsOf).join(' '),
    filters,
    tiers: `${tierTermsOf(fields, namesIn(side)).join(' ')} ${filters}`,
  };
}

/** What the full-text tables hold of a row, column by column: with the term of its number. */
export function indexedRow(number: number, row: IndexRow): { readonly text: string[]; readonly tiers: [string] } {
  const window = windowTerm(number);
  const numbered = { ...row, filters: `${row.filters} ${window}` };
  return { text: TEXT_COLUMNS.map((column) => numbered[column]), tiers: [`${row.tiers} ${window}`] };
}

/** The names of a row. */
export function namesIn({ names }: Pick<SideRow, 'names'>): string[] {
  return names === '' ? [] : names.split('\n');
}

function pairsOf({ letters, isLatin }: FoldedField): string[] {
  return isLatin ? [] : letterPairsOf(letters);
}
