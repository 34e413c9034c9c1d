/** This window, among those that share the drafts of one browser. */
export const WINDOW_ID: string = crypto.randomUUID();

let held: Promise<void> | undefined;

/**
 * Holds this window's lock until it is closed, reloaded or killed: so long its drafts are its own.
 * @returns once it is held
 * @see https://www.w3.org/TR/web-locks/
 */
export function holdWindowLock(): Promise<void> {
  held ??= new Promise((resolve, reject) => {
    const forever = new Promise<never>(() => {});
    const hold = () => {
      resolve();
      return forever;
    };
    navigator.locks.request(nameOf(WINDOW_ID), hold).catch(reject);
  });
  return held;
}

/** Does something if another window is gone, or goes within `patience` milliseconds; no third can do so at the same time. */
export async function whenGone<T>(windowId: string, patience: number, act: () => Promise<T>): Promise<T | undefined> {
  try {
    return await navigator.locks.request(nameOf(windowId), { signal: AbortSignal.timeout(patience) }, act);
  } catch (error) {
    if (error instanceof DOMException && error.name === 'TimeoutError') return undefined;
    throw error;
  }
}

function nameOf(windowId: string): string {
  return `attache-window-${windowId}`;
}
