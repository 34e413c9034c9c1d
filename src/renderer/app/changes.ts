import type { Change } from '../../shared/api/change.ts';

/** `undefined`: the feed was interrupted, anything may have changed. */
type Listener = (change: Change | undefined) => void;

const listeners = new Set<Listener>();

/** Calls back for every change of the core until the returned function is called. */
export function onAnyChange(listener: Listener): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Passes a change on to whoever listens. */
export function announce(change: Change): void {
  for (const listener of [...listeners]) listener(change);
}

/** Tells that anything may have changed. */
export function announceEverything(): void {
  for (const listener of [...listeners]) listener(undefined);
}
