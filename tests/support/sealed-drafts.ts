import type { Page } from 'playwright-core';

/** Names of the drafts a window keeps, and how many bytes each is, as they are in the browser now. */
export function sealedDrafts(page: Page): Promise<ReadonlyMap<string, number>> {
  return page
    .evaluate(async () => {
      const database = await new Promise<IDBDatabase>((resolve, reject) => {
        const request = indexedDB.open('attache-drafts');
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
      const records = await new Promise<{ name: string; sealed: Uint8Array }[]>((resolve) => {
        const request = database.transaction('drafts').objectStore('drafts').getAll();
        request.onsuccess = () => resolve(request.result);
      });
      database.close();
      return records.map(({ name, sealed }) => [name, sealed.length] as const);
    })
    .then((sizes) => new Map(sizes));
}
