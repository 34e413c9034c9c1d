import { findDisagreements } from '../../../shared/disagreement/index.ts';
import type { Annotation, Entry } from '../../../shared/model/index.ts';
import { type FilteredRow, filterTermsOf } from './filter-terms.ts';
import { tiersOf } from './impact-tiers.ts';
import { foldFields } from './score-entry.ts';
import { namesOf, type SearchFields, searchFieldsOf } from './search-fields.ts';
import { letterPairsOf, termsOf } from './tokenize-text.ts';

/** What the index holds of one entry; the texts are folded terms with spaces between. */
export interface IndexRow extends FilteredRow {
  /** See `namesOf`. */
  readonly names: readonly string[];
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
  /** Words by how much they say, see `tiersOf`. */
  readonly tiers: readonly string[];
}

/** Stands between items of a list, so that a phrase does not reach from one into the next. No text folds to it. */
const ITEM_BREAK = ' \ue000 ';

/** Makes the index's row of an entry with the notes on it. */
export function indexRowOf(entry: Entry, notes: readonly Annotation[]): IndexRow {
  const fields = searchFieldsOf(entry, notes);
  const names = namesOf(entry);
  const filtered = {
    kind: entry.kind,
    status: entry.status,
    date: entry.date,
    title_key: termsOf(entry.title),
    topics: entry.topics.join(' '),
    jurisdictions: entry.jurisdictions.join(' '),
    note_count: notes.length,
    disagreement_count: findDisagreements(entry).length,
  };
  return {
    ...filtered,
    names,
    title: termsOf(fields.title),
    // The slug is what links and the command line say; a reader may type it.
    aliases: termsOfList([...fields.aliases, entry.id]),
    acronym: termsOf(fields.acronym),
    summary: termsOf(fields.summary),
    claims: termsOfList(fields.claims),
    body: termsOf(fields.body),
    notes: termsOfList(fields.notes),
    pairs: allTexts(fields).flatMap(letterPairsOf).join(' '),
    filters: filterTermsOf(filtered).join(' '),
    tiers: tiersOf(foldFields(fields), names),
  };
}

function termsOfList(texts: readonly string[]): string {
  return texts.map(termsOf).join(ITEM_BREAK);
}

function allTexts(fields: SearchFields): string[] {
  return Object.values(fields).flat();
}
