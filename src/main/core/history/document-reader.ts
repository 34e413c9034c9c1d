import { HISTORY_COLLECTIONS } from '../../../shared/history/recorded-content.ts';
import type { Connection } from '../store/sqlite/connection.ts';
import { documentTable } from '../sync/track-changes.ts';
import type { Subject } from './history-table.ts';

/** A document as the database holds it, removed or not. */
export type StoredDocument = Readonly<Record<string, unknown>> & {
  readonly id: string;
  readonly _rev: string;
  readonly _deleted: boolean;
};

/** Reads documents that have a history, also those that were removed; `undefined` where there never was one. */
export function documentReader(connection: Connection): (subject: Subject) => StoredDocument | undefined {
  const statements = new Map(
    HISTORY_COLLECTIONS.map((name) => [
      name,
      connection.prepare<[string], string>(`SELECT document FROM ${documentTable(name)} WHERE id = ?`).pluck(),
    ]),
  );
  return ({ collection, id }) => {
    const text = statements.get(collection)?.get(id);
    return text === undefined ? undefined : JSON.parse(text);
  };
}
