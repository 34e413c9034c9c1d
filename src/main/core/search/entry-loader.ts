import type { Annotation, Entry } from '../../../shared/model/index.ts';
import { type FoldedField, foldFields } from './folded-fields.ts';
import type { SearchConnection } from './search-connection.ts';
import { type SearchFields, searchFieldsOf } from './search-fields.ts';
import { quoteIdentifier, type SearchTables } from './search-schema.ts';

/** An indexed entry as it is read for ranking and for showing. */
export interface LoadedEntry {
  readonly number: number;
  readonly noteCount: number;
  readonly disagreementCount: number;
  readonly entry: Entry;
  readonly fields: SearchFields;
  /** The fields folded, when they are first asked for. */
  readonly folded: () => readonly FoldedField[];
}

/** Entries kept in memory: who types on mostly sees again what the letters before found. Some megabytes. */
const MOST_KEPT = 400;

/** Reads entries by their numbers, in the order asked; numbers that are gone are left out. */
export type EntryLoader = (numbers: readonly number[]) => LoadedEntry[];

/** @returns a function that begins a search: its loader reads no entry twice, nor one that is known from searches before */
export function createEntryLoaders(connection: SearchConnection, tables: SearchTables): () => EntryLoader {
  const read = connection.prepare(`SELECT s.number, s.id, s.note_count, s.disagreement_count, e.document
    FROM search_entries s JOIN ${quoteIdentifier(tables.entries)} e ON e.id = s.id WHERE s.number = ?`);
  const readNotes = connection
    .prepare(
      `SELECT a.document FROM search_notes n JOIN ${quoteIdentifier(tables.annotations)} a ON a.id = n.id
        WHERE n.entry = ? ORDER BY n.id`,
    )
    .pluck();

  function readEntry(number: number): LoadedEntry | undefined {
    const row = read.get(number) as StoredRow | undefined;
    if (row === undefined) return undefined;
    const entry = JSON.parse(row.document) as Entry;
    const notes =
      row.note_count === 0 ? [] : readNotes.all(row.id).map((text) => JSON.parse(String(text)) as Annotation);
    const fields = searchFieldsOf(entry, notes);
    let folded: readonly FoldedField[] | undefined;
    return {
      number,
      noteCount: row.note_count,
      disagreementCount: row.disagreement_count,
      entry,
      fields,
      folded: () => (folded ??= foldFields(fields)),
    };
  }

  const readVersion = connection.prepare('SELECT version FROM search_totals').pluck();
  const known = new Map<number, LoadedEntry>();
  let version: unknown;

  return () => {
    // A number may be given again to another entry, or to the same with other words.
    const current = readVersion.get();
    if (current !== version) known.clear();
    version = current;
    return (numbers) => {
      const loaded = numbers.flatMap((number) => {
        const entry = known.get(number) ?? readEntry(number);
        if (entry === undefined) return [];
        known.delete(number);
        known.set(number, entry);
        return entry;
      });
      for (const number of known.keys()) {
        if (known.size <= MOST_KEPT) break;
        known.delete(number);
      }
      return loaded;
    };
  };
}

interface StoredRow {
  readonly id: string;
  readonly note_count: number;
  readonly disagreement_count: number;
  readonly document: string;
}
