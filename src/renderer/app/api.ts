import { createTRPCClient } from '@trpc/client';
import type { Bridge } from '../../shared/api/bridge.ts';
import type { ApiError } from '../../shared/api/errors.ts';
import type { AppRouter } from '../../shared/api/router.ts';
import { ApiFailure, bridgeLink } from './bridge/bridge-link.ts';
import { httpBridge, openSession } from './bridge/http-bridge.ts';
import { announceEverything } from './changes.ts';

declare global {
  interface Window {
    /** Set by Electron's preload. */
    readonly attache?: Bridge;
  }
}

let connected: Bridge | undefined;

/**
 * Connects this window to the core: over the preload's bridge, or to the loopback host that served the page.
 * @returns whether the core knows this window
 */
export async function connect(onSessionEnded: () => void): Promise<boolean> {
  if (window.attache === undefined && !(await openSession())) return false;
  connected = window.attache ?? httpBridge({ onSessionEnded, onReconnected: announceEverything });
  return true;
}

/** The bridge of this window. @throws Error before `connect` */
export function getBridge(): Bridge {
  if (connected === undefined) throw new Error('The window is not connected.');
  return connected;
}

/** Every call there is, typed by the router. */
export const api = createTRPCClient<AppRouter>({ links: [bridgeLink(getBridge)] });

/** What went wrong, in words to show; what is no answer of the core is a bug of the window. */
export function errorOf(thrown: unknown): ApiError {
  const cause = thrown instanceof Error ? thrown.cause : undefined;
  if (cause instanceof ApiFailure) return cause.error;
  if (thrown instanceof ApiFailure) return thrown.error;
  return { kind: 'Bug', message: 'Attaché ran into a fault of its own. Your work is saved.' };
}
