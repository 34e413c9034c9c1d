import { fileURLToPath } from 'node:url';
import { openStore, type StoreOptions } from '../../src/main/core/store/open-store.ts';
import type { Store } from '../../src/main/core/store/store.ts';

export const BUILT_IN_LIBRARY = fileURLToPath(new URL('../../resources/library/', import.meta.url));
export const STORE_KEY = new Uint8Array(32).fill(5);

/** Opens the real store on a folder, without what is derived from it. */
export function openTestStore(directory: string, options: Partial<StoreOptions> = {}): Promise<Store> {
  return openStore({
    directory,
    key: STORE_KEY,
    libraryDirectory: BUILT_IN_LIBRARY,
    now: () => new Date('2026-02-01T09:00:00.000Z'),
    ...options,
  });
}
