import type { RxCollection } from 'rxdb';
import type { Observable } from 'rxjs';
import type { Change } from '../../../shared/api/index.ts';
import type { GlossaryTerm, LibraryManifest } from '../../../shared/model/built-in-library.ts';
import type { Annotation, Brief, Client, Entry, Issue, Settings, Source } from '../../../shared/model/index.ts';
import type { KeptStyle } from '../../../shared/styles/kept-style.ts';
import type { Connection } from './sqlite/connection.ts';

/** What is kept and always open, a collection each. */
export interface Collections {
  readonly sources: RxCollection<Source>;
  readonly entries: RxCollection<Entry>;
  readonly annotations: RxCollection<Annotation>;
  readonly clients: RxCollection<Client>;
  readonly briefs: RxCollection<Brief>;
  readonly settings: RxCollection<Settings>;
}

/** Collections that are opened when they are first asked for: RxDB counts how many are open in a process. */
export interface LateCollections {
  /** Issues, with the pack and its file as attachments. */
  issues(): Promise<RxCollection<Issue>>;
  /** Looks and citation styles that were added. */
  styles(): Promise<RxCollection<KeptStyle>>;
}

/** Names of the tables whose documents other tables are derived from. */
export interface DocumentTables {
  readonly entries: string;
  readonly annotations: string;
}

/** What the store remembers of the built-in library it was seeded with. */
interface SeededLibrary extends LibraryManifest {
  readonly glossary: readonly GlossaryTerm[];
}

/** The open store of one data folder. Writes go through the collections; search and lists may read the connection. */
export interface Store extends LateCollections {
  readonly collections: Collections;
  readonly connection: Connection;
  readonly tables: DocumentTables;
  /** What changed, once it is committed. */
  readonly changes: Observable<Change>;
  library(): Promise<SeededLibrary>;
  /** Idempotent. */
  close(): Promise<void>;
}
