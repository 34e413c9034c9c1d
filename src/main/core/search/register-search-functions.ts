import type { Annotation, Entry } from '../../../shared/model/index.ts';
import { type IndexRow, indexRowOf } from './index-row.ts';
import type { SearchConnection } from './search-connection.ts';

const COLUMNS = [
  'kind',
  'status',
  'date',
  'title_key',
  'topics',
  'jurisdictions',
  'note_count',
  'disagreement_count',
  'names',
  'title',
  'aliases',
  'acronym',
  'summary',
  'claims',
  'body',
  'notes',
  'pairs',
  'filters',
] as const satisfies readonly (keyof IndexRow)[];

/**
 * Gives a connection the SQL functions the triggers of the search index call. Every connection that writes documents needs
 * them, before its first write.
 */
export function registerSearchFunctions(connection: SearchConnection): void {
  const rowOf = rememberingLast(rowOfDocuments);
  connection.table('attache_index_row', {
    columns: [...COLUMNS],
    parameters: ['entry_document', 'note_documents'],
    *rows(entryDocument: unknown, noteDocuments: unknown) {
      const row = rowOf(String(entryDocument), String(noteDocuments));
      yield COLUMNS.map((column) => row[column]);
    },
  });
}

/** The store has checked what it holds against the model; here it is read as such. */
function rowOfDocuments(entryDocument: string, noteDocuments: string): IndexRow {
  return indexRowOf(JSON.parse(entryDocument) as Entry, JSON.parse(noteDocuments) as Annotation[]);
}

/** The trigger fills several tables from one row: it is made once. */
function rememberingLast(make: (entry: string, notes: string) => IndexRow) {
  let last: { entry: string; notes: string; row: IndexRow } | undefined;
  return (entry: string, notes: string): IndexRow => {
    if (last?.entry !== entry || last.notes !== notes) last = { entry, notes, row: make(entry, notes) };
    return last.row;
  };
}
