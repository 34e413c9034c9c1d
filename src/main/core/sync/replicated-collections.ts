import type { RxCollection } from 'rxdb';
import type { ReplicatedCollection } from '../../../shared/merge/index.ts';
import type { Collections, LateCollections } from '../store/store.ts';

/** The collections replication writes to. */
export interface ReplicatedStore extends LateCollections {
  readonly collections: Collections;
}

/** A collection, opened where it is not. */
export async function replicated(store: ReplicatedStore, name: ReplicatedCollection): Promise<RxCollection<object>> {
  const isLate = name === 'styles' || name === 'issues';
  const collection = isLate ? await store[name]() : store.collections[name];
  return collection as unknown as RxCollection<object>;
}
