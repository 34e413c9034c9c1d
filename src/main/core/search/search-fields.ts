import type { Annotation, Entry, Official } from '../../../shared/model/index.ts';
import { termsOf } from './tokenize-text.ts';

/** Texts of an entry by the column of the index they are searched in. Lists keep their items apart. */
export interface SearchFields {
  readonly title: string;
  readonly aliases: readonly string[];
  readonly acronym: string;
  readonly summary: string;
  /** Statements, and of a body who holds which office. */
  readonly claims: readonly string[];
  readonly body: string;
  readonly notes: readonly string[];
}

/** Texts of an entry and the notes on it: bodies, and the words they quote. */
export function searchFieldsOf(entry: Entry, notes: readonly Annotation[]): SearchFields {
  return {
    title: entry.title,
    aliases: entry.aliases,
    acronym: entry.acronym ?? '',
    summary: entry.summary,
    claims: [...entry.claims.map((claim) => claim.text), ...(entry.officials ?? []).map(officialInWords)],
    body: entry.body,
    notes: notes.flatMap((note) => [
      ...note.body.map((body) => body.value),
      ...(note.target.selector ? [note.target.selector[0].exact] : []),
    ]),
  };
}

function officialInWords({ name, office }: Official): string {
  return office.trim() === '' ? name : `${name}, ${office}`;
}

/** What a reader may type whole to mean this entry, folded: title, aliases, acronym and slug, each once. */
export function namesOf({ title, aliases, acronym = '', id }: Entry): string[] {
  const names = [title, ...aliases, acronym, id].map(termsOf);
  return [...new Set(names.filter((name) => name !== ''))];
}
