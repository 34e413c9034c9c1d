import type { RxCollection, RxDocument } from 'rxdb';
import { AttacheError } from '../../../shared/api/index.ts';
import { refusalOf } from '../store/refusal.ts';

/** A document as it is in the store, with the revision to hand back when saving. */
export interface Revised<T> {
  readonly value: T;
  readonly revision: string;
}

/** Reads a document. @throws AttacheError NotFound, naming it as `what` */
export async function getDocument<T>(collection: RxCollection<T>, id: string, what: string): Promise<Revised<T>> {
  return revised(await findOrThrow(collection, id, what));
}

/** Reads a document, or gives `undefined` where there is none. */
export async function findDocument<T>(collection: RxCollection<T>, id: string): Promise<T | undefined> {
  const document = await collection.findOne(id).exec();
  return document === null ? undefined : plain(document);
}

/** Reads the documents that exist among `ids`, in the order asked, each once. */
export async function findDocuments<T extends { id: string }>(
  collection: RxCollection<T>,
  ids: readonly string[],
): Promise<T[]> {
  const found = await collection.findByIds([...new Set(ids)]).exec();
  return [...new Set(ids)].flatMap((id) => {
    const document = found.get(id);
    return document === undefined ? [] : [plain(document)];
  });
}

/** Every document of a collection. */
export async function allDocuments<T>(collection: RxCollection<T>): Promise<Revised<T>[]> {
  const documents = await collection.find().exec();
  return documents.map(revised);
}

/** Adds a document. @throws AttacheError Conflict where the id is taken */
export async function insertDocument<T>(collection: RxCollection<T>, value: T, what: string): Promise<Revised<T>> {
  try {
    return revised(await collection.insert(value));
  } catch (error) {
    const refusal = refusalOf(error);
    if (refusal?.kind !== 'Conflict') throw refusal ?? error;
    throw new AttacheError('Conflict', `There is such a ${what} already.`, { cause: error });
  }
}

/**
 * Puts `next` in the place of the document as it was at `revision`.
 * @throws AttacheError NotFound where it is gone, Conflict where it changed since
 */
export async function replaceDocument<T>(
  collection: RxCollection<T>,
  id: string,
  revision: string,
  next: T,
  what: string,
): Promise<Revised<T>> {
  const document = await findOrThrow(collection, id, what);
  if (document.revision !== revision) throw changedElsewhere(what);
  try {
    return revised(await document.modify(() => structuredClone(next)));
  } catch (error) {
    const refusal = refusalOf(error);
    throw refusal?.kind === 'Conflict' ? changedElsewhere(what, error) : (refusal ?? error);
  }
}

/** Removes a document; one that is gone already is no error. */
export async function removeDocument<T>(collection: RxCollection<T>, id: string): Promise<void> {
  const document = await collection.findOne(id).exec();
  if (document !== null) await document.incrementalRemove();
}

async function findOrThrow<T>(collection: RxCollection<T>, id: string, what: string): Promise<RxDocument<T>> {
  const document = await collection.findOne(id).exec();
  if (document === null) throw new AttacheError('NotFound', `There is no ${what} “${id}”.`);
  return document;
}

function revised<T>(document: RxDocument<T>): Revised<T> {
  return { value: plain(document), revision: document.revision };
}

function plain<T>(document: RxDocument<T>): T {
  return document.toMutableJSON() as T;
}

/** Refuses to save over what somebody else saved. */
export function changedElsewhere(what: string, cause?: unknown): AttacheError {
  return new AttacheError('Conflict', `This ${what} was changed elsewhere in the meantime.`, {
    hint: 'Look at the newer version, then save again.',
    cause,
  });
}
