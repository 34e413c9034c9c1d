import { createHash } from 'node:crypto';
import { canonicalJson } from '../../src/shared/model/index.ts';

/** A request as it arrives at a server. */
export interface MemoryRequest {
  readonly method: string;
  readonly path: string;
  readonly query: Readonly<Record<string, string | number | boolean>>;
  readonly body: unknown;
}
export interface MemoryAnswer {
  readonly status: number;
  readonly body: unknown;
}

interface Revision {
  readonly rev: string;
  readonly isDeleted: boolean;
  readonly doc: Readonly<Record<string, unknown>>;
  readonly sequence: number;
}
interface Database {
  sequence: number;
  readonly documents: Map<string, Revision>;
  readonly notes: Map<string, { readonly _rev: string; readonly turn: number }>;
  /** Every revision there ever was. */
  readonly revisions: Map<string, Revision>;
}

/**
 * What Attaché uses of CouchDB's protocol, in memory: so fast, and so much the same every time, that thousands of histories can be
 * replayed. How the real one answers is tested elsewhere.
 */
export function memoryCouch() {
  const databases = new Map<string, Database>();

  function databaseOf(name: string): Database {
    const present = databases.get(name) ?? {
      sequence: 0,
      documents: new Map(),
      notes: new Map(),
      revisions: new Map(),
    };
    databases.set(name, present);
    return present;
  }

  return {
    /** Answers as the server does. */
    answer(request: MemoryRequest): MemoryAnswer {
      if (request.path === '_session') return ok({ ok: true, ...(request.body as object) });
      const [name = '', ...rest] = request.path.split('/').map(decodeURIComponent);
      const database = databaseOf(name);
      const [what = ''] = rest;
      if (what === '_local') return answerNote(database, rest[1] ?? '', request);
      const answerOf = ANSWERS[what];
      if (answerOf !== undefined) return ok(answerOf(database, request));
      const { rev } = request.query;
      const found = rev === undefined ? database.documents.get(what) : database.revisions.get(`${what} ${rev}`);
      return found === undefined ? MISSING : ok(found.doc);
    },
    /** Takes a backup of everything; gives what puts the server back to it. */
    backUp(): () => void {
      const kept = [...databases].map(([name, database]) => [name, copyOf(database)] as const);
      return () => {
        databases.clear();
        for (const [name, database] of kept) databases.set(name, copyOf(database));
      };
    },
  };
}
export type MemoryCouch = ReturnType<typeof memoryCouch>;

/** What is answered about a whole database, by the last part of the path. */
const ANSWERS: Readonly<Record<string, (database: Database, request: MemoryRequest) => unknown>> = {
  '': ({ sequence }) => ({ update_seq: `${sequence}-x` }),
  _changes: (database, { query }) => changesOf(database, query),
  _all_docs: (database, { body, query }) =>
    body === undefined ? pageOf(database, query) : documentsOf(database, body as { keys: string[] }),
  _bulk_docs: (database, { body }) => writeAll(database, body as { docs: Written[] }),
  _revs_diff: (database, { body }) => missingOf(database, body as Record<string, string[]>),
};

const MISSING: MemoryAnswer = { status: 404, body: { error: 'not_found', reason: 'missing' } };

function copyOf({ sequence, documents, notes, revisions }: Database): Database {
  return { sequence, documents: new Map(documents), notes: new Map(notes), revisions: new Map(revisions) };
}

function missingOf({ revisions }: Database, asked: Readonly<Record<string, readonly string[]>>) {
  const answers = Object.entries(asked).map(([id, names]) => {
    return [id, { missing: names.filter((rev) => !revisions.has(`${id} ${rev}`)) }] as const;
  });
  return Object.fromEntries(answers.filter(([, { missing }]) => missing.length > 0));
}

const ok = (body: unknown): MemoryAnswer => ({ status: 200, body });

function changesOf({ documents, sequence }: Database, { since, limit, include_docs }: MemoryRequest['query']) {
  const after = Number.parseInt(String(since), 10) || 0;
  const later = [...documents].filter(([, { sequence: at }]) => at > after);
  later.sort(([, one], [, other]) => one.sequence - other.sequence);
  const rows = later.slice(0, Number(limit));
  return {
    results: rows.map(([id, { rev, isDeleted, doc, sequence: at }]) => ({
      id,
      seq: `${at}-x`,
      changes: [{ rev }],
      ...(isDeleted ? { deleted: true } : {}),
      ...(include_docs ? { doc } : {}),
    })),
    last_seq: `${rows.at(-1)?.[1].sequence ?? Math.max(after, sequence)}-x`,
    pending: later.length - rows.length,
  };
}

function documentsOf({ documents }: Database, { keys }: { readonly keys: readonly string[] }) {
  const rows = keys.map((key) => {
    const present = documents.get(key);
    if (present === undefined) return { key, error: 'not_found' };
    const { rev, isDeleted, doc } = present;
    return { key, id: key, value: { rev, ...(isDeleted ? { deleted: true } : {}) }, doc: isDeleted ? null : doc };
  });
  return { rows };
}

/** Live documents by their ids. */
function pageOf({ documents }: Database, { startkey, limit }: MemoryRequest['query']) {
  const from: string = JSON.parse(String(startkey ?? '""'));
  const live = [...documents].filter(([id, { isDeleted }]) => !isDeleted && id >= from);
  live.sort(([one], [other]) => (one < other ? -1 : 1));
  const rows = live
    .slice(0, Number(limit ?? live.length))
    .map(([id, { rev, doc }]) => ({ key: id, id, value: { rev }, doc }));
  return { rows };
}

interface Written {
  readonly _id: string;
  readonly _rev?: string;
  readonly _deleted?: boolean;
}

function writeAll(database: Database, { docs }: { readonly docs: readonly Written[] }) {
  return docs.map((doc) => {
    const { _id: id, _rev: parent, _deleted: isDeleted = false } = doc;
    const present = database.documents.get(id);
    const isFree = present === undefined || (present.isDeleted && parent === undefined);
    if (!isFree && present?.rev !== parent) return { id, error: 'conflict', reason: 'Document update conflict.' };
    if (present === undefined && parent !== undefined) return { id, error: 'conflict', reason: 'No such revision.' };
    const generation = Number.parseInt(present?.rev ?? '0', 10) + 1;
    const digest = createHash('md5')
      .update(canonicalJson([present?.rev ?? '', doc]))
      .digest('hex');
    const rev = `${generation}-${digest}`;
    const sequence = ++database.sequence;
    const revision = { rev, isDeleted, doc: { ...doc, _rev: rev }, sequence };
    database.documents.set(id, revision);
    database.revisions.set(`${id} ${rev}`, revision);
    return { ok: true, id, rev };
  });
}

function answerNote({ notes }: Database, id: string, { method, body }: MemoryRequest): MemoryAnswer {
  const present = notes.get(id);
  if (method === 'GET') {
    return present === undefined ? MISSING : ok(present);
  }
  const { turn, _rev } = body as { turn: number; _rev?: string };
  if (present?._rev !== _rev) return { status: 409, body: { error: 'conflict', reason: 'Document update conflict.' } };
  const rev = `0-${Number(present?._rev.slice(2) ?? 0) + 1}`;
  notes.set(id, { turn, _rev: rev });
  return ok({ ok: true, id, rev });
}
