import { z } from 'zod';
import type { RemoteRow } from './incoming.ts';
import type { SealingState } from './sealing/sealing-state.ts';
import type { ServerConnection } from './server-connection.ts';
import { ServerFailure } from './server-failure.ts';

/** A place in a database's sequence of changes: a number or an opaque text, which begins with a number in every CouchDB. */
const sequenceSchema = z.union([z.string(), z.number()]).transform(String);

const changesSchema = z.object({
  results: z.array(
    z.object({
      id: z.string(),
      seq: sequenceSchema.nullish(),
      changes: z.array(z.object({ rev: z.string() })).min(1),
      deleted: z.boolean().optional(),
      doc: z.unknown().optional(),
    }),
  ),
  last_seq: sequenceSchema,
  pending: z.number().optional(),
});

const bulkAnswerSchema = z.array(
  z.object({
    id: z.string(),
    rev: z.string().optional(),
    ok: z.boolean().optional(),
    error: z.string().optional(),
    reason: z.string().optional(),
  }),
);
export type BulkAnswer = z.infer<typeof bulkAnswerSchema>[number];

const allDocsSchema = z.object({
  rows: z.array(
    z.object({
      key: z.string().optional(),
      id: z.string().optional(),
      value: z.object({ rev: z.string(), deleted: z.boolean().optional() }).nullish(),
      error: z.string().optional(),
      doc: z.unknown().optional(),
    }),
  ),
});

const infoSchema = z.object({ update_seq: sequenceSchema });
const noteSchema = z.object({ _rev: z.string(), turn: z.number() });
const notedSchema = z.object({ rev: z.string() });
const missingSchema = z.record(z.string(), z.object({ missing: z.array(z.string()).optional() }));
const revisionSchema = z.looseObject({ _deleted: z.boolean().optional() });
const branchesSchema = z.object({ _conflicts: z.array(z.string()) });

/** A revision of a document of the server. */
export interface RevisionName {
  readonly id: string;
  readonly rev: string;
}

const filesSchema = z.object({
  _rev: z.string(),
  _attachments: z.record(z.string(), z.object({ data: z.base64() })).default({}),
});

export interface Changes {
  readonly rows: readonly RemoteRow[];
  /** How many the server named; none where all is received. */
  readonly count: number;
  readonly last: string;
  readonly pending: number | undefined;
  /** The last of them, as the server names it. */
  readonly newest: RevisionName | undefined;
}

interface ChangesRequest {
  readonly since: string;
  readonly limit: number;
  readonly withDocuments?: boolean;
  /** Waits for a change where there is none, with a sign of life every so many milliseconds, or none. */
  readonly live?: { readonly heartbeat: number | undefined };
  readonly signal?: AbortSignal | undefined;
}

/** Revisions asked about in one request. */
const MOST_NAMES = 1_000;
/** How long a server may wait for a change, and a device for the server's answer where there is no sign of life; milliseconds. */
const LONGPOLL_TIMEOUT = 55_000;
const SILENT_LONGPOLL = 65_000;

/** Speaks CouchDB's protocol with one database. @see https://docs.couchdb.org/en/stable/replication/protocol.html */
export function database(connection: ServerConnection, name: string) {
  const path = (rest: string) => `${encodeURIComponent(name)}${rest}`;
  const notePath = (deviceId: string) => path(`/_local/attache-${encodeURIComponent(deviceId)}`);

  async function revision(id: string, rev: string, signal?: AbortSignal): Promise<RemoteRow | undefined> {
    const options = { query: { rev }, answer: revisionSchema, signal };
    const doc = await unlessMissing(connection.request(path(`/${encodeURIComponent(id)}`), options));
    return doc === undefined ? undefined : { id, rev, isDeleted: doc._deleted === true, doc };
  }

  return {
    name,
    /** The newest place in the sequence. */
    async sequence(signal?: AbortSignal): Promise<string> {
      return (await connection.request(path(''), { answer: infoSchema, signal })).update_seq;
    },
    async changes({ since, limit, withDocuments = true, live, signal }: ChangesRequest): Promise<Changes> {
      const answer = await connection.request(path('/_changes'), {
        query: {
          since,
          limit,
          include_docs: withDocuments,
          conflicts: withDocuments,
          ...(live === undefined ? {} : { feed: 'longpoll', timeout: LONGPOLL_TIMEOUT }),
          ...(live?.heartbeat === undefined ? {} : { heartbeat: live.heartbeat }),
        },
        ...(live !== undefined && live.heartbeat === undefined ? { idleTimeout: SILENT_LONGPOLL } : {}),
        answer: changesSchema,
        signal,
      });
      const rows = answer.results.map(({ id, changes, deleted, doc }) => ({
        id,
        rev: changes[0]?.rev ?? '',
        isDeleted: deleted === true,
        doc,
        branches: branchesOf(doc),
      }));
      return { rows, count: rows.length, last: answer.last_seq, pending: answer.pending, newest: rows.at(-1) };
    },
    /** The present state of documents; those the database never had are left out. */
    async read(ids: readonly string[], signal?: AbortSignal): Promise<RemoteRow[]> {
      const answer = await connection.request(path('/_all_docs'), {
        method: 'POST',
        query: { include_docs: true, conflicts: true },
        body: { keys: ids },
        answer: allDocsSchema,
        signal,
      });
      const rows = answer.rows.map(async ({ key, id, value, doc }): Promise<RemoteRow[]> => {
        const known = id ?? key;
        if (value == null || known === undefined) return [];
        // Of a deleted document the list does not say what its tombstone does.
        if (value.deleted === true) {
          return [(await revision(known, value.rev, signal)) ?? { id: known, rev: value.rev, isDeleted: true, doc }];
        }
        return [{ id: known, rev: value.rev, isDeleted: false, doc, branches: branchesOf(doc) }];
      });
      return (await Promise.all(rows)).flat();
    },
    /** Documents by their ids, from behind `after` on; deleted ones are left out. */
    async page(after: string, limit: number, signal?: AbortSignal): Promise<RemoteRow[]> {
      const answer = await connection.request(path('/_all_docs'), {
        // No id holds a NUL.
        query: { include_docs: true, limit, startkey: JSON.stringify(`${after}\u0000`) },
        answer: allDocsSchema,
        signal,
      });
      return answer.rows.flatMap(({ id, value, doc }) =>
        value == null || id === undefined ? [] : [{ id, rev: value.rev, isDeleted: false, doc }],
      );
    },
    /** One revision of a document; `undefined` where the database has it no more. */
    revision,
    /** The files of a document by name, and the revision they are of. @throws ServerFailure `oversized-answer` for more than are received */
    async files(id: string, signal?: AbortSignal) {
      const { _rev, _attachments } = await connection.request(path(`/${encodeURIComponent(id)}`), {
        query: { attachments: true },
        answer: filesSchema,
        signal,
      });
      const files = Object.entries(_attachments).map(
        ([name, { data }]) => [name, Uint8Array.from(Buffer.from(data, 'base64'))] as const,
      );
      return { rev: _rev, files: Object.fromEntries(files) };
    },
    write(docs: readonly unknown[], signal?: AbortSignal): Promise<BulkAnswer[]> {
      return connection.request(path('/_bulk_docs'), {
        method: 'POST',
        body: { docs },
        answer: bulkAnswerSchema,
        signal,
      });
    },
    /** Whether the database never had, or lost, one of these revisions. */
    async lacks(names: readonly RevisionName[], signal?: AbortSignal): Promise<boolean> {
      for (let start = 0; start < names.length; start += MOST_NAMES) {
        const asked = Map.groupBy(names.slice(start, start + MOST_NAMES), ({ id }) => id);
        const body = Object.fromEntries([...asked].map(([id, some]) => [id, [...new Set(some.map(({ rev }) => rev))]]));
        const answer = await connection.request(path('/_revs_diff'), {
          method: 'POST',
          body,
          answer: missingSchema,
          signal,
        });
        if (Object.values(answer).some(({ missing = [] }) => missing.length > 0)) return true;
      }
      return false;
    },
    /** What this device noted here; `undefined` where it never did. */
    note: (deviceId: string, signal?: AbortSignal) =>
      unlessMissing(connection.request(notePath(deviceId), { answer: noteSchema, signal })),
    /** Notes something in the place of revision `_rev`. @throws ServerFailure conflict where another one is there */
    leaveNote: (
      deviceId: string,
      note: { readonly turn: number; readonly _rev: string | undefined },
      signal?: AbortSignal,
    ) => connection.request(notePath(deviceId), { method: 'PUT', body: note, answer: notedSchema, signal }),
  };
}
/** A database; `sealing` where what replication sees of it is not what lies in it. */
export type Database = ReturnType<typeof database> & {
  readonly sealing?: { readonly plain: Database; readonly state: SealingState };
};

async function unlessMissing<T>(answer: Promise<T>): Promise<T | undefined> {
  try {
    return await answer;
  } catch (fault) {
    if (fault instanceof ServerFailure && fault.kind === 'missing') return undefined;
    throw fault;
  }
}

function branchesOf(doc: unknown): readonly string[] {
  return branchesSchema.safeParse(doc).data?._conflicts ?? [];
}

/** The number a place in the sequence begins with; it grows with every change. */
export function sequenceNumber(sequence: string): number {
  return Number.parseInt(sequence, 10) || 0;
}
