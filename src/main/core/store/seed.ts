import { createHash } from 'node:crypto';
import type { RxCollection } from 'rxdb';
import { z } from 'zod';
import {
  type BuiltInLibrary,
  entryFromBuiltIn,
  glossaryTermSchema,
  isAsShipped,
  libraryManifestSchema,
  stampedAt,
} from '../../../shared/model/built-in-library.ts';
import type { Connection } from './sqlite/connection.ts';
import type { Collections } from './store.ts';
import type { StoreFacts } from './store-facts.ts';

/** What was seeded, so that what a reader removed is not brought back by a newer library. */
const seededSchema = z.strictObject({
  manifest: libraryManifestSchema,
  glossary: z.array(glossaryTermSchema),
  ids: z.record(z.enum(['sources', 'entries', 'clients', 'briefs']), z.array(z.string())),
});
export type Seeded = z.infer<typeof seededSchema>;

const SEEDED = 'seeded';
const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

/** Reads what the store was seeded with. */
export function readSeeded(facts: StoreFacts): Seeded | undefined {
  return facts.read(SEEDED, seededSchema);
}

/**
 * Brings the built-in library into the store: all of it into a new store, what a newer version changed into an older one. An entry a
 * reader edited stays theirs, what they removed stays removed, and clients and briefs are theirs from the first day. One transaction.
 */
export async function seed(
  { connection, collections, facts }: { connection: Connection; collections: Collections; facts: StoreFacts },
  library: BuiltInLibrary,
  now: () => Date,
): Promise<void> {
  const seeded = readSeeded(facts);
  if (seeded !== undefined && seeded.manifest.version >= library.manifest.version) return;
  const known = seeded?.ids ?? { sources: [], entries: [], clients: [], briefs: [] };
  const instant = now().toISOString();
  await inOneTransaction(connection, async () => {
    await putSources(collections, library, instant);
    await putEntries(collections.entries, library, known.entries, instant);
    await addUnknown(collections.clients, library.clients, known.clients, instant);
    await addUnknown(collections.briefs, library.briefs, known.briefs, instant);
    facts.write(
      SEEDED,
      seededSchema.parse({ manifest: library.manifest, glossary: library.glossary, ids: idsOf(library, known) }),
    );
  });
}

/** All of them, since entries cite them, but for those a reader made their own. */
async function putSources({ sources }: Collections, library: BuiltInLibrary, updatedAt: string): Promise<void> {
  const present = await sources.findByIds(library.sources.map((source) => source.id)).exec();
  const documents = library.sources
    .filter(({ id }) => present.get(id)?.origin !== 'own')
    .map((source) => ({ ...source, origin: 'built-in' as const, updatedAt }));
  throwOnFailure(await sources.bulkUpsert(documents));
}

async function putEntries(
  entries: Collections['entries'],
  library: BuiltInLibrary,
  known: readonly string[],
  instant: string,
): Promise<void> {
  const seededBefore = new Set(known);
  const present = await entries.findByIds(library.entries.map((entry) => entry.id)).exec();
  const { version } = library.manifest;
  const changed = library.entries
    .filter(({ id }) => {
      const existing = present.get(id);
      return existing === undefined ? !seededBefore.has(id) : isAsShipped(existing.toMutableJSON(), sha256);
    })
    .map((content) => {
      const entry = entryFromBuiltIn(content, { version, sha256, now: instant });
      const createdAt = present.get(content.id)?.createdAt ?? entry.createdAt;
      return { ...entry, createdAt };
    });
  throwOnFailure(await entries.bulkUpsert(changed));
}

async function addUnknown<T extends { id: string }>(
  collection: RxCollection<T>,
  authored: readonly Omit<T, 'createdAt' | 'updatedAt'>[],
  known: readonly string[],
  instant: string,
): Promise<void> {
  const ids = authored.map((thing) => (thing as { id: string }).id);
  const present = await collection.findByIds(ids).exec();
  const unknown = authored.filter((_, index) => {
    const id = ids[index] as string;
    return !known.includes(id) && !present.has(id);
  });
  throwOnFailure(
    await collection.bulkInsert(unknown.map((thing) => ({ ...thing, ...stampedAt(instant) }) as unknown as T)),
  );
}

function idsOf(library: BuiltInLibrary, known: Seeded['ids']): Seeded['ids'] {
  const both = (name: keyof Seeded['ids']) => [...new Set([...known[name], ...library[name].map((thing) => thing.id)])];
  return { sources: both('sources'), entries: both('entries'), clients: both('clients'), briefs: both('briefs') };
}

function throwOnFailure({ error }: { error: readonly unknown[] }): void {
  const [first] = error;
  if (first !== undefined) throw new Error('The built-in library could not be written.', { cause: first });
}

/** Nobody else has the store yet while it is seeded, so a transaction may stay open over awaits. */
async function inOneTransaction(connection: Connection, work: () => Promise<void>): Promise<void> {
  connection.exec('BEGIN IMMEDIATE');
  try {
    await work();
    connection.exec('COMMIT');
  } catch (error) {
    if (connection.inTransaction) connection.exec('ROLLBACK');
    throw error;
  }
}
