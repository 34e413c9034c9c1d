import type { RxCollection } from 'rxdb';
import {
  AttacheError,
  type DocumentHistory,
  type DocumentVersion,
  type HistoryService,
} from '../../../shared/api/index.ts';
import { fieldChanges, fieldLabel } from '../../../shared/history/field-changes.ts';
import { documentSaying, type RecordedContent, recordedContentOf } from '../../../shared/history/recorded-content.ts';
import { timeOfStamp } from '../../../shared/sync/hybrid-logical-clock.ts';
import type { LibraryStore } from '../open-library-store.ts';
import { insertDocument, replaceDocument } from '../services/documents.ts';
import { DOCUMENT_SCHEMAS } from '../store/collections.ts';
import { documentReader, type StoredDocument } from './document-reader.ts';
import { type HistoryRow, historyTable, type Subject } from './history-table.ts';
import { contentAt, pastChanges } from './past-versions.ts';
import { removedDocuments } from './removed-documents.ts';

const NAMES = { entries: 'entry', annotations: 'note', clients: 'client', briefs: 'brief' } as const;

/** Says who changed what, and goes back. */
export function createHistoryService(store: LibraryStore, now: () => Date): HistoryService {
  const table = historyTable(store.connection);
  const read = documentReader(store.connection);

  function readPresent(subject: Subject): StoredDocument {
    const present = read(subject);
    if (present === undefined) {
      throw new AttacheError('NotFound', `There is no ${NAMES[subject.collection]} “${subject.id}”.`);
    }
    return present;
  }

  function list(subject: Subject): DocumentHistory {
    const present = readPresent(subject);
    const rows = table.all(subject);
    return { revision: present._rev, versions: [...rows.map(versionOf), firstVersion(rows, present)] };
  }

  /** Content at a version that is there. @throws AttacheError NotFound, Rejected */
  function contentOfVersion(subject: Subject, version: number): RecordedContent {
    const present = readPresent(subject);
    const rows = table.all(subject);
    if (!isThere(rows, version)) throw noSuchVersion(version, rows);
    const content = contentAt(rows, recordedContentOf(present), version);
    if (content !== undefined && isValid(subject, documentSaying(content, present))) return content;
    throw new AttacheError('Rejected', `Version ${version} can no longer be brought back.`, {
      hint: 'It was written by another version of Attaché. Copy by hand what you need of it.',
    });
  }

  /** A brief is for a client. @throws AttacheError Rejected where that was removed */
  async function checkClient({ collection }: Subject, { clientId }: RecordedContent): Promise<void> {
    if (collection !== 'briefs') return;
    if ((await store.collections.clients.findOne(String(clientId)).exec()) !== null) return;
    throw new AttacheError('Rejected', 'The client this brief is for was removed.', {
      hint: 'Bring the client back first.',
    });
  }

  return {
    list: async (subject) => list(subject),
    async changes({ version, ...subject }) {
      const present = readPresent(subject);
      const rows = table.all(subject);
      if (!isThere(rows, version)) throw noSuchVersion(version, rows);
      const content = contentAt(rows, recordedContentOf(present), version);
      const isNewest = rows[0] === undefined || rows[0].version === version;
      const isRemoved = rows.find((row) => row.version === version)?.state === 'removed';
      const canReturn =
        !(isNewest || isRemoved) && content !== undefined && isValid(subject, documentSaying(content, present));
      for (const { row, before, after } of pastChanges(rows, recordedContentOf(present))) {
        if (row.version === version) return { fields: fieldChanges(before, after), canReturn };
      }
      return rows.some((row) => row.version === version) ? { canReturn } : { fields: [], canReturn };
    },
    removed: async () => removedDocuments(table, read),
    async revert({ version, revision, ...subject }) {
      const { collection, id } = subject;
      const content = contentOfVersion(subject, version);
      const present = readPresent(subject);
      const next = { ...documentSaying(content, present), updatedAt: now().toISOString() };
      if (present._deleted) await checkClient(subject, content);
      const documents = store.collections[collection] as unknown as RxCollection<typeof next>;
      table.seal(subject);
      if (present._deleted) await insertDocument(documents, next, NAMES[collection]);
      else await replaceDocument(documents, id, revision, next, NAMES[collection]);
      return list(subject);
    },
  };
}

function versionOf(row: HistoryRow): DocumentVersion {
  const { version, changes, state, origin, authors, since, stamp, undo } = row;
  const fields = undo !== undefined && 'fields' in undo ? Object.keys(undo.fields).map(fieldLabel) : [];
  return { version, changes, state, origin, authors, since: instantOf(since), at: instantOf(stamp), fields };
}

/** The document as it was first written: the oldest version there is. */
function firstVersion(rows: readonly HistoryRow[], present: StoredDocument): DocumentVersion {
  const oldest = rows.at(-1);
  const by = present.creator ?? present.author;
  const at = String(present.createdAt);
  return {
    version: oldest === undefined ? 1 : oldest.version - oldest.changes,
    changes: 1,
    state: 'first',
    origin: present.origin === 'built-in' ? 'library' : 'unknown',
    authors: typeof by === 'string' && by !== '' ? [by] : [],
    since: at,
    at,
    fields: [],
  };
}

function isThere(rows: readonly HistoryRow[], version: number): boolean {
  const oldest = rows.at(-1);
  const first = oldest === undefined ? 1 : oldest.version - oldest.changes;
  return version === first || rows.some((row) => row.version === version);
}

function noSuchVersion(version: number, [newest]: readonly HistoryRow[]): AttacheError {
  const isJoined = version < (newest?.version ?? 1);
  return new AttacheError('NotFound', `There is no version ${version}.`, {
    hint: isJoined ? 'It was joined with a later one. Choose one of those listed.' : 'Choose one of those listed.',
  });
}

function isValid({ collection }: Subject, document: object): boolean {
  return DOCUMENT_SCHEMAS[collection].safeParse(document).success;
}

function instantOf(stamp: string): string {
  return new Date(timeOfStamp(stamp) ?? 0).toISOString();
}
