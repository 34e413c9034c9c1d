import { findDisagreements } from '../../../shared/disagreement/index.ts';
import type { Annotation, Entry } from '../../../shared/model/index.ts';
import { type FilteredRow, filterTermsOf } from './filter-terms.ts';
import { type FoldedField, foldFields, ITEM_BREAK } from './folded-fields.ts';
import { tierTermsOf } from './impact-tiers.ts';
import { namesOf, type SearchFields, searchFieldsOf } from './search-fields.ts';
import { letterPairsOf, termsOf } from './tokenize-text.ts';

/** What the index holds of one entry; the texts are folded terms with spaces between. */
export interface IndexRow extends FilteredRow {
  /** See `namesOf`; one a line. */
  readonly names: string;
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

/** Makes the index's row of an entry with the notes on it. */
export function indexRowOf(entry: Entry, notes: readonly Annotation[]): IndexRow {
  const fields = foldFields(searchFieldsOf(entry, notes));
  const terms = new Map(fields.map((field) => [field.name, field.terms]));
  const termsIn = (name: keyof SearchFields) => terms.get(name) ?? '';
  const names = namesOf(entry);
  const filtered = {
    kind: entry.kind,
    status: entry.status,
    date: entry.date,
    title_key: termsIn('title').trim(),
    topics: entry.topics.join(' '),
    jurisdictions: entry.jurisdictions.join(' '),
    note_count: notes.length,
    disagreement_count: findDisagreements(entry).length,
  };
  const filters = filterTermsOf(filtered).join(' ');
  return {
    ...filtered,
    names: names.join('\n'),
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
    tiers: `${tierTermsOf(fields, names).join(' ')} ${filters}`,
  };
}

/** The names of a row. */
export function namesIn({ names }: Pick<IndexRow, 'names'>): string[] {
  return names === '' ? [] : names.split('\n');
}

function pairsOf({ letters, isLatin }: FoldedField): string[] {
  return isLatin ? [] : letterPairsOf(letters);
}
