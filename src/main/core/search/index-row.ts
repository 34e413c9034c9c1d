import { findDisagreements } from '../../../shared/disagreement/index.ts';
import type { Annotation, Entry } from '../../../shared/model/index.ts';
import { filterTermsOf } from './filter-terms.ts';
import { letterPairsOf, termsOf } from './tokenize-text.ts';

/** Texts of an entry by the column of the index they are searched in. Lists keep their items apart. */
export interface SearchFields {
  readonly title: string;
  readonly aliases: readonly string[];
  readonly acronym: string;
  readonly summary: string;
  readonly claims: readonly string[];
  readonly body: string;
  readonly notes: readonly string[];
}

/** What the index holds of one entry; the texts are folded terms with spaces between. */
export interface IndexRow {
  readonly kind: string;
  readonly status: string;
  readonly date: string;
  readonly title_key: string;
  readonly topics: string;
  readonly jurisdictions: string;
  readonly note_count: number;
  readonly disagreement_count: number;
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
}

/** Stands between items of a list, so that a phrase does not reach from one into the next. No text folds to it. */
const ITEM_BREAK = ' \ue000 ';

/** Texts of an entry and the notes on it: bodies, and the words they quote. */
export function searchFieldsOf(entry: Entry, notes: readonly Annotation[]): SearchFields {
  return {
    title: entry.title,
    aliases: entry.aliases,
    acronym: entry.acronym ?? '',
    summary: entry.summary,
    claims: entry.claims.map((claim) => claim.text),
    body: entry.body,
    notes: notes.flatMap((note) => [
      ...note.body.map((body) => body.value),
      ...(note.target.selector ? [note.target.selector[0].exact] : []),
    ]),
  };
}

/** What a reader may type whole to mean this entry, folded: title, aliases, acronym and slug, each once. */
export function namesOf({ title, aliases, acronym = '', id }: Entry): string[] {
  const names = [title, ...aliases, acronym, id].map(termsOf);
  return [...new Set(names.filter((name) => name !== ''))];
}

/** Makes the index's row of an entry with the notes on it. */
export function indexRowOf(entry: Entry, notes: readonly Annotation[]): IndexRow {
  const fields = searchFieldsOf(entry, notes);
  const disagreementCount = findDisagreements(entry).length;
  return {
    kind: entry.kind,
    status: entry.status,
    date: entry.date,
    title_key: termsOf(entry.title),
    topics: entry.topics.join(' '),
    jurisdictions: entry.jurisdictions.join(' '),
    note_count: notes.length,
    disagreement_count: disagreementCount,
    names: namesOf(entry),
    title: termsOf(fields.title),
    // The slug is what links and the command line say; a reader may type it.
    aliases: termsOfList([...fields.aliases, entry.id]),
    acronym: termsOf(fields.acronym),
    summary: termsOf(fields.summary),
    claims: termsOfList(fields.claims),
    body: termsOf(fields.body),
    notes: termsOfList(fields.notes),
    pairs: allTexts(fields).flatMap(letterPairsOf).join(' '),
    filters: filterTermsOf(entry, notes.length, disagreementCount).join(' '),
  };
}

function termsOfList(texts: readonly string[]): string {
  return texts.map(termsOf).join(ITEM_BREAK);
}

function allTexts(fields: SearchFields): string[] {
  return Object.values(fields).flat();
}
