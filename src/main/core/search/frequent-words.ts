import type { IndexRow } from './index-row.ts';
import type { SearchConnection } from './search-connection.ts';
import { TEXT_COLUMNS } from './search-schema.ts';

/** One entry in so many is looked at for which words are frequent. */
const SAMPLED = 64;
/** Shorter beginnings have an index of their own. */
export const LONGER_BEGINNING = 4;
/** So many words together are in most entries that have any word with their beginning. */
const WORD_COUNT = 12;

/** Counts in which entries of a sample words are, as they are indexed. What was counted once stays: this is an estimate. */
export interface WordSample {
  add(number: number, row: IndexRow): void;
  write(connection: SearchConnection): void;
}

/** Begins with no entry. */
export function createWordSample(): WordSample {
  const counts = new Map<string, number>();
  return {
    add(number, row) {
      if (number % SAMPLED !== 0) return;
      const words = new Set(TEXT_COLUMNS.flatMap((column) => row[column].split(' ').filter(isCounted)));
      for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
    },
    write(connection) {
      const add = connection.prepare(
        'INSERT INTO search_words (word, entries) VALUES (?, ?) ON CONFLICT (word) DO UPDATE SET entries = entries + excluded.entries',
      );
      for (const [word, count] of counts) add.run(word, count);
    },
  };
}

/** @returns a function that gives the most frequent words with a beginning, as far as the sample tells */
export function createFrequentWords(connection: SearchConnection): (beginning: string) => string[] {
  const read = connection
    .prepare(
      `SELECT word FROM search_words WHERE word >= ? AND word < ? ORDER BY entries DESC, word LIMIT ${WORD_COUNT}`,
    )
    .pluck();
  return (beginning) => read.all(beginning, `${beginning}\u{10ffff}`).map(String);
}

function isCounted(word: string): boolean {
  return word.length >= LONGER_BEGINNING && /^[a-z0-9]+$/.test(word);
}
