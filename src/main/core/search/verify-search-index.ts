import type { Annotation, Entry } from '../../../shared/model/index.ts';
import { type Report, unseen } from '../tasks/report.ts';
import { type IndexRow, indexedRow, indexRowOf, namesIn, type SideRow } from './index-row.ts';
import type { SearchConnection } from './search-connection.ts';
import { quoteIdentifier, type SearchTables, SIDE_COLUMNS } from './search-schema.ts';
import { indexSumProblems } from './verify-index-sums.ts';

/** More problems than this say nothing new. */
const MAX_PROBLEMS = 50;

/**
 * Compares the search index with the documents it was made from: every entry is in it, with its texts or in the backlog. It is to be up to
 * date, and its pages to be whole: SQLite's `integrity_check` looks at them, and asks FTS5 to. Nothing is written; holds the thread.
 * @returns what is wrong, in words a person understands; empty where index and documents agree
 */
export function verifySearchIndex(
  connection: SearchConnection,
  tables: SearchTables,
  report: Report = unseen,
): string[] {
  report('Comparing the search index', 0);
  const problems = sizeProblems(connection);
  if (problems.length > 0) return problems;
  const entries = quoteIdentifier(tables.entries);
  const total = Number(connection.prepare(`SELECT count(*) FROM ${entries} WHERE deleted = 0`).pluck().get());
  const all = connection.prepare(`SELECT id, document FROM ${entries} WHERE deleted = 0`).iterate();
  const notes = notesByEntry(connection, tables);
  const readRow = connection.prepare('SELECT * FROM search_entries WHERE id = ?');
  const indexedTo = Number(connection.prepare('SELECT indexed FROM search_totals').pluck().get());
  let compared = 0;
  for (const { id, document } of all as Iterable<StoredEntry>) {
    report('Comparing the search index', compared++ / total);
    if (problems.length >= MAX_PROBLEMS) return problems;
    const expected = indexRowOf(JSON.parse(document) as Entry, notes.get(id) ?? []);
    const row = readRow.get(id) as NumberedRow | undefined;
    if (row === undefined) problems.push(`The entry ${id} is missing from the search index.`);
    else problems.push(...rowProblems(connection, id, row, expected));
    if (row !== undefined && row.number <= indexedTo) problems.push(...textProblems(connection, id, row, expected));
  }
  const indexed = Number(connection.prepare('SELECT count(*) FROM search_entries').pluck().get());
  if (indexed > total) problems.push(`The search index holds ${indexed - total} entries that are gone.`);
  return [...problems, ...strayNameProblems(connection), ...indexSumProblems(connection)];
}

interface StoredEntry {
  readonly id: string;
  readonly document: string;
}
type NumberedRow = SideRow & { readonly number: number };

/** The texts of the backlog are to be in no table: each that is not of it is looked for, so that the numbers of both say so. */
function sizeProblems(connection: SearchConnection): string[] {
  return ['search_text', 'search_tiers'].flatMap((table) => {
    const same = `SELECT (SELECT count(*) FROM ${table}_docsize) =
      (SELECT count(*) FROM search_entries WHERE number <= (SELECT indexed FROM search_totals))`;
    return connection.prepare(same).pluck().get() === 1
      ? []
      : [`The search index ${table} has rows too many or too few.`];
  });
}

function rowProblems(connection: SearchConnection, id: string, row: NumberedRow, expected: IndexRow): string[] {
  const problems = SIDE_COLUMNS.filter((column) => row[column] !== expected[column]).map(
    (column) => `The search index has another ${column.replaceAll('_', ' ')} for the entry ${id}.`,
  );
  const hasName = connection.prepare('SELECT 1 FROM search_names WHERE name = ? AND number = ?').pluck();
  if (!namesIn(expected).every((name) => hasName.get(name, row.number) === 1)) {
    problems.push(`The search index has other names for the entry ${id}.`);
  }
  return problems;
}

function textProblems(connection: SearchConnection, id: string, { number }: NumberedRow, expected: IndexRow): string[] {
  const problems: string[] = [];
  const { text, tiers } = indexedRow(number, expected);
  for (const [table, texts] of [
    ['search_text', text],
    ['search_tiers', tiers],
  ] as const) {
    const sizes = connection.prepare(`SELECT sz FROM ${table}_docsize WHERE id = ?`).pluck().get(number);
    if (!(sizes instanceof Uint8Array) || readVarints(sizes, texts.length).join() !== texts.map(countTerms).join()) {
      problems.push(`The search index ${table} holds another text for the entry ${id}.`);
    }
  }
  return problems;
}

/** Every row's own names are looked up one by one; what is there besides belongs to no entry. */
function strayNameProblems(connection: SearchConnection): string[] {
  const listed = "length(names) - length(replace(names, char(10), '')) + (names <> '')";
  const stray = `SELECT (SELECT count(*) FROM search_names) - (SELECT ifnull(sum(${listed}), 0) FROM search_entries)`;
  return Number(connection.prepare(stray).pluck().get()) > 0 ? ['The search index has names that no entry has.'] : [];
}

function countTerms(terms: string): number {
  return terms === '' ? 0 : terms.split(/ +/).filter((term) => term !== '').length;
}

/** SQLite's variable-length integers. @see https://www.sqlite.org/fileformat2.html#varint */
function readVarints(bytes: Uint8Array, count: number): number[] {
  const numbers: number[] = [];
  let value = 0;
  for (const byte of bytes) {
    value = value * 128 + (byte & 0x7f);
    if (byte < 0x80) {
      numbers.push(value);
      value = 0;
    }
  }
  return numbers.slice(0, count);
}

function notesByEntry(connection: SearchConnection, tables: SearchTables): Map<string, Annotation[]> {
  const annotations = quoteIdentifier(tables.annotations);
  const documents = connection.prepare(`SELECT document FROM ${annotations} WHERE deleted = 0`).pluck().all();
  return Map.groupBy(
    documents.map((document) => JSON.parse(String(document)) as Annotation),
    (note) => note.target.source,
  );
}
