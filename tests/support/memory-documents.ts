import { createHash } from 'node:crypto';
import { createRevision, now as writtenAt } from 'rxdb';
import type { validated } from '../../src/main/core/store/collections.ts';
import { AttacheError } from '../../src/shared/api/index.ts';
import type { ReplicatedCollection } from '../../src/shared/merge/index.ts';

export type Content = { readonly id: string };
export type Stored = Content & { readonly _rev: string; readonly _deleted: boolean };
export type Instance = Awaited<ReturnType<ReturnType<typeof validated>['createStorageInstance']>>;

export const TOKEN = 'historytok';

/** Reads and writes documents as a person does. */
export function documentsOf(instances: ReadonlyMap<ReplicatedCollection, Instance>) {
  const instanceOf = (name: ReplicatedCollection) => instances.get(name) as Instance;

  async function find(name: ReplicatedCollection, id: string): Promise<Stored | undefined> {
    const [found] = await instanceOf(name).findDocumentsById([id], false);
    return found as unknown as Stored | undefined;
  }

  return {
    find,
    async all(name: ReplicatedCollection): Promise<Stored[]> {
      const { documents } = (await instanceOf(name).getChangedDocumentsSince?.(1_000_000)) ?? { documents: [] };
      const live = (documents as unknown as Stored[]).filter((document) => !document._deleted);
      return live.sort((one, other) => (one.id < other.id ? -1 : 1));
    },
    /** Puts `content` in the place of `previous`, or removes it. */
    async write(
      name: ReplicatedCollection,
      previous: Stored | undefined,
      content: Content | undefined,
      files: Readonly<Record<string, Blob>> = {},
    ) {
      const present = previous ?? ((await instanceOf(name).findDocumentsById([content?.id ?? ''], true))[0] as never);
      const document = {
        ...(content ?? previous),
        _deleted: content === undefined,
        _attachments: Object.fromEntries(await Promise.all(Object.entries(files).map(attachmentOf))),
        _meta: { lwt: writtenAt() },
        _rev: createRevision(TOKEN, present as never),
      };
      const row = { document, ...(present === undefined ? {} : { previous: present }) };
      const { error } = await instanceOf(name).bulkWrite([row] as never, 'history');
      if (error.length > 0) throw new AttacheError('Conflict', JSON.stringify(error).slice(0, 2_000));
    },
  };
}
export type Documents = ReturnType<typeof documentsOf>;

async function attachmentOf([name, data]: readonly [string, Blob]) {
  return [name, { type: data.type, data, length: data.size, digest: await digestOf(data) }] as const;
}

/** Of a file, in hexadecimal digits. */
export async function digestOf(data: Blob): Promise<string> {
  return createHash('sha256')
    .update(new Uint8Array(await data.arrayBuffer()))
    .digest('hex');
}

/** What a document is to a person. */
export function plain(stored: Stored): Content {
  const { _deleted, _rev, _attachments, _meta, ...content } = stored as Stored &
    Record<'_attachments' | '_meta', unknown>;
  return content as Content;
}
