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
const revisionSchema = z.looseObject({ _deleted: z.boolean().optional() });
const branchesSchema = z.object({ _conflicts: z.array(z.string()) });
const anything = z.unknown();

export interface Changes {
  readonly rows: readonly RemoteRow[];
  /** How many the server named; none where all is received. */
  readonly count: number;
  readonly last: string;
  readonly pending: number | undefined;
}

interface ChangesRequest {
  readonly since: string;
  readonly limit: number;
  readonly withDocuments?: boolean;
  /** Waits for a change where there is none. */
  readonly isLive?: boolean;
  readonly signal?: AbortSignal | undefined;
}

/** How long a server may wait for a change, and how often it says meanwhile that it is still there, in milliseconds. */
const LONGPOLL_TIMEOUT = 55_000;
const HEARTBEAT = 20_000;

/** Speaks CouchDB's protocol with one database. @see https://docs.couchdb.org/en/stable/replication/protocol.html */
export function database(connection: ServerConnection, name: string) {
  const path = (rest: string) => `${encodeURIComponent(name)}${rest}`;
  const notePath = (deviceId: string) => path(`/_local/attache-${encodeURIComponent(deviceId)}`);

  async function readNote(deviceId: string) {
    try {
      return await connection.request(notePath(deviceId), { answer: noteSchema });
    } catch (fault) {
      if (fault instanceof ServerFailure && fault.kind === 'missing') return undefined;
      throw fault;
    }
  }

  return {
    name,
    /** The newest place in the sequence. */
    async sequence(signal?: AbortSignal): Promise<string> {
      return (await connection.request(path(''), { answer: infoSchema, signal })).update_seq;
    },
    async changes({ since, limit, withDocuments = true, isLive = false, signal }: ChangesRequest): Promise<Changes> {
      const answer = await connection.request(path('/_changes'), {
        query: {
          since,
          limit,
          include_docs: withDocuments,
          conflicts: withDocuments,
          ...(isLive ? { feed: 'longpoll', timeout: LONGPOLL_TIMEOUT, heartbeat: HEARTBEAT } : {}),
        },
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
      return { rows, count: rows.length, last: answer.last_seq, pending: answer.pending };
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
      return answer.rows.flatMap(({ key, id, value, doc }) => {
        const known = id ?? key;
        if (value == null || known === undefined) return [];
        return [{ id: known, rev: value.rev, isDeleted: value.deleted === true, doc, branches: branchesOf(doc) }];
      });
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
    async revision(id: string, rev: string, signal?: AbortSignal): Promise<RemoteRow | undefined> {
      try {
        const doc = await connection.request(path(`/${encodeURIComponent(id)}`), {
          query: { rev },
          answer: revisionSchema,
          signal,
        });
        return { id, rev, isDeleted: doc._deleted === true, doc };
      } catch (fault) {
        if (fault instanceof ServerFailure && fault.kind === 'missing') return undefined;
        throw fault;
      }
    },
    write(docs: readonly unknown[], signal?: AbortSignal): Promise<BulkAnswer[]> {
      return connection.request(path('/_bulk_docs'), {
        method: 'POST',
        body: { docs },
        answer: bulkAnswerSchema,
        signal,
      });
    },
    /** How often this device noted its progress here; `undefined` where it never did. */
    async turn(deviceId: string): Promise<number | undefined> {
      return (await readNote(deviceId))?.turn;
    },
    async noteTurn(deviceId: string, turn: number): Promise<void> {
      const present = await readNote(deviceId);
      const revision = present === undefined ? {} : { _rev: present._rev };
      await connection.request(notePath(deviceId), { method: 'PUT', body: { turn, ...revision }, answer: anything });
    },
  };
}
/** A database; `sealing` where what replication sees of it is not what lies in it. */
export type Database = ReturnType<typeof database> & {
  readonly sealing?: { readonly plain: Database; readonly state: SealingState };
};

function branchesOf(doc: unknown): readonly string[] {
  return branchesSchema.safeParse(doc).data?._conflicts ?? [];
}

/** The number a place in the sequence begins with; it grows with every change. */
export function sequenceNumber(sequence: string): number {
  return Number.parseInt(sequence, 10) || 0;
}
