import type { SyncNotice } from '../../shared/api/sync.ts';

/** Tells when the browser sees the network go and come, so that replication need not wait to find out. */
export function tellNetwork(
  target: Pick<EventTarget, 'addEventListener'>,
  tell: (notice: SyncNotice) => Promise<unknown>,
): void {
  for (const isOnline of [true, false]) {
    // Where this itself does not arrive there is nobody to tell; the next exchange finds out.
    target.addEventListener(isOnline ? 'online' : 'offline', () => void tell({ isOnline }).catch(() => undefined));
  }
}
