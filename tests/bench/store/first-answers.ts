import type { Entry } from '../../../src/shared/model/index.ts';

/** What all contestants are given and asked. */
export interface Task {
  readonly entries: readonly Entry[];
  /** Kind whose entries are listed by date, newest first. */
  readonly kind: Entry['kind'];
  /** Word that is searched for. */
  readonly word: string;
}

/** Milliseconds from the first document. */
export interface FirstAnswers {
  /** Until the first page of a list, sorted by an index. */
  readonly list: number;
  /** Until the first answer of a full-text search as well. */
  readonly both: number;
}

export const BATCH = 500;
export const PAGE = 50;

/** The fields the application searches, as MiniSearch takes them. */
export const SEARCHED_FIELDS = ['title', 'aliases', 'acronym', 'summary', 'claims', 'body'];

/** An entry's texts by searched field; lists are joined, as MiniSearch has it. */
export function textsOf(entry: Entry): Record<string, string> {
  return {
    id: entry.id,
    title: entry.title,
    aliases: entry.aliases.join(' '),
    acronym: entry.acronym ?? '',
    summary: entry.summary,
    claims: entry.claims.map((claim) => claim.text).join(' '),
    body: entry.body,
  };
}
