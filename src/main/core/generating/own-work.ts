import { createHash } from 'node:crypto';
import type { RxCollection } from 'rxdb';
import { type BuiltInLibrary, isAsShipped } from '../../../shared/model/built-in-library.ts';
import type { Store } from '../store/store.ts';
import { GENERATED_PREFIX } from './generated-library.ts';

/** The first text behind all that begin with the prefix. */
const BEHIND_GENERATED = GENERATED_PREFIX.replace('-', '.');
const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

/**
 * Counts what a person made in this library: notes, briefs, clients, entries of their own and entries they edited.
 * @returns the counts by what is counted; empty where all that is there was built in or generated
 */
export async function countOwnWork(
  { collections }: Store,
  builtIn: Pick<BuiltInLibrary, 'clients' | 'briefs'>,
): Promise<ReadonlyMap<string, number>> {
  const { annotations, clients, briefs, entries } = collections;
  const shipped = new Set([...builtIn.clients, ...builtIn.briefs].map((thing) => thing.id));
  const isOwn = (thing: { id: string; createdAt: string; updatedAt: string }) =>
    !shipped.has(thing.id) || thing.updatedAt !== thing.createdAt;
  const counts: [string, number][] = [
    ['notes', (await notGenerated(annotations)).length],
    ['briefs', (await briefs.find().exec()).filter(isOwn).length],
    ['clients', (await clients.find().exec()).filter(isOwn).length],
    ['entries', (await notGenerated(entries)).filter((entry) => !isAsShipped(entry, sha256)).length],
  ];
  return new Map(counts.filter(([, count]) => count > 0));
}

/** A million generated documents are passed by, not read. */
async function notGenerated<T extends { id: string }>(collection: RxCollection<T>): Promise<T[]> {
  const before = await collection.find({ selector: { id: { $lt: GENERATED_PREFIX } } as never }).exec();
  const behind = await collection.find({ selector: { id: { $gte: BEHIND_GENERATED } } as never }).exec();
  return [...before, ...behind].map((document) => document.toMutableJSON() as T);
}
