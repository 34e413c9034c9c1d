import { copyFileSync } from 'node:fs';
import { onTestFinished } from 'vitest';
import { seededRandom } from '../../src/main/core/generating/seeded-random.ts';
import type { Services, SyncConflict } from '../../src/shared/api/index.ts';
import type { Visibility } from '../../src/shared/model/index.ts';
import { databaseName } from '../../src/shared/sync/scope.ts';
import { cheapKeys } from './cheap-keys.ts';
import type { MemoryCouch } from './memory-couch.ts';
import { memoryDevice } from './memory-device.ts';
import { memoryNetwork } from './memory-line.ts';
import { signInAs } from './sync-team.ts';
import { tempFolder } from './temp-folder.ts';

type Line = Awaited<ReturnType<ReturnType<typeof memoryNetwork>['startLine']>>;

interface PrivateDocument {
  readonly _id: string;
  readonly type?: string;
  readonly form?: string;
  readonly change?: number;
}

/** A device of a team in memory. */
export interface Member {
  readonly name: string;
  readonly services: Services;
  readonly line: Line;
  /** The program ends and begins again, with its clock at `instant`. */
  restartAt(instant: string): Promise<void>;
  /** Takes a backup of the device's own folder; gives what puts it back to that. */
  backUpFolder(): Promise<() => Promise<void>>;
  /** Takes a backup of the team's server; gives what puts it back to that. */
  backUpServer(): () => void;
  /** What lies in their private database, as the server sees it. */
  privateContents(): readonly PrivateDocument[];
  /** Puts documents there as an administrator may, whatever was there before. */
  putPrivately(documents: readonly PrivateDocument[]): void;
}

/** Devices, one a name, and a server in memory. The clock of each is an hour ahead of the one before it. */
export async function memoryTeam<const Names extends readonly string[]>(
  names: Names,
): Promise<{ readonly [Index in keyof Names]: Member }> {
  const folder = tempFolder();
  const network = memoryNetwork(() => 1);
  const keys = cheapKeys(seededRandom(1));
  const members: Member[] = [];
  for (const [index, name] of names.entries()) {
    const line = await network.startLine();
    const device = memoryDevice(network.connect, keys);
    const instant = new Date(Date.UTC(2026, 1, 1, 9 + index)).toISOString();
    const directory = `${folder}/${name}-${index}`;
    await device.open({ directory, instant });
    await signInAs(device.services, line.url, name, 'a-team');
    onTestFinished(() => device.closeFolder());
    const restartAt = async (then: string) => {
      await device.closeFolder();
      await device.open({ directory, instant: then });
    };
    const backUpFolder = async () => {
      await device.closeFolder();
      copyFileSync(`${directory}.sqlite`, `${directory}.backup`);
      await device.open({ directory, instant });
      return async () => {
        await device.closeFolder();
        copyFileSync(`${directory}.backup`, `${directory}.sqlite`);
        await device.open({ directory, instant });
      };
    };
    members.push({
      name,
      services: device.services,
      line,
      restartAt,
      backUpFolder,
      backUpServer: network.couch.backUp,
      privateContents: () => contentsOf(network.couch, databaseName('a-team', 'private', name)),
      putPrivately: (documents) => {
        const database = databaseName('a-team', 'private', name);
        const revisions = new Map(contentsOf(network.couch, database).map(({ _id, _rev }) => [_id, _rev]));
        const docs = documents.map((document) => ({ ...document, _rev: revisions.get(document._id) }));
        network.couch.answer({ method: 'POST', path: `${database}/_bulk_docs`, query: {}, body: { docs } });
      },
    });
  }
  return members as never;
}

function contentsOf(couch: MemoryCouch, database: string) {
  const { body } = couch.answer({ method: 'GET', path: `${database}/_all_docs`, query: {}, body: undefined });
  const { rows } = body as { readonly rows: readonly { readonly doc: PrivateDocument & { readonly _rev: string } }[] };
  return rows.map(({ doc }) => doc);
}

/** Exchanges on each device in turn; fails where a scope did. */
export async function exchangeAll(...members: readonly Member[]): Promise<void> {
  for (const { services } of members) {
    const { scopes } = await services.sync.syncNow();
    const [failed] = scopes.flatMap(({ error }) => error ?? []);
    if (failed !== undefined) throw new Error(failed.message);
  }
}

export async function note({ services }: Member, text: string, visibility: Visibility = 'team'): Promise<string> {
  const target = { source: 'shipped' };
  const { annotation } = await services.annotations.create({
    motivation: 'commenting',
    texts: [text],
    visibility,
    target,
  });
  return annotation.id;
}

export async function rewrite(
  { services }: Member,
  id: string,
  text: string,
  visibility: Visibility = 'team',
): Promise<void> {
  const notes = await services.annotations.list('shipped');
  const revision = notes.find(({ annotation }) => annotation.id === id)?.revision ?? '';
  await services.annotations.update({ id, revision, motivation: 'commenting', texts: [text], visibility });
}

/** Texts of the notes a device shows. */
export async function textsOf({ services }: Member): Promise<string[]> {
  const notes = await services.annotations.list('shipped');
  return notes.map(({ annotation }) => annotation.body[0]?.value ?? '').sort();
}

export async function retitle({ services }: Member, title: string): Promise<void> {
  const { entry, revision } = await services.library.entry('shipped');
  await services.library.saveEntry({ entry: { ...entry, title }, revision });
}

/** What a device shows of its conflicts: both sides. */
export async function sidesOf({ services }: Member): Promise<Pick<SyncConflict, 'kept' | 'other'>[]> {
  return (await services.sync.conflicts()).map(({ kept, other }) => ({ kept, other }));
}
