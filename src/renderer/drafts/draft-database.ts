import { Dexie, type Table } from 'dexie';

/** A draft as it is kept: a name, and what was typed, sealed. */
export interface DraftRecord {
  readonly name: string;
  readonly sealed: Uint8Array<ArrayBuffer>;
}

/** The window's own database in the browser. Nothing in it is the only copy of something saved. */
export interface DraftDatabase {
  readonly drafts: Table<DraftRecord, string>;
  /** Drafts that could not be opened: of another key or damaged. Kept, because they may be opened again one day. */
  readonly unreadable: Table<DraftRecord, string>;
  /** All of it is done, or nothing. */
  transaction(act: () => Promise<void>): Promise<void>;
}

/** Opens the database, making it where it is missing. */
export function openDraftDatabase(): DraftDatabase {
  const database = new Dexie('attache-drafts');
  database.version(1).stores({ drafts: 'name', unreadable: 'name' });
  const drafts = database.table<DraftRecord, string>('drafts');
  const unreadable = database.table<DraftRecord, string>('unreadable');
  return { drafts, unreadable, transaction: (act) => database.transaction('rw', drafts, unreadable, act) };
}
