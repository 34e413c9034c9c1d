import type { ApiAnswer, ApiCall, Bridge } from '../../../shared/api/index.ts';
import { listenToChanges } from './change-feed.ts';

/** Feeds of a page served by the loopback host, and what it does when its session is over. */
export interface HttpBridgeOptions {
  /** Called once when the host does not know this page (any more). */
  readonly onSessionEnded: () => void;
  /** Called when the change feed is back after it was lost: anything may have changed meanwhile. */
  readonly onReconnected: () => void;
}

/**
 * Takes the one-time token out of the address and exchanges it for a cookie; without one, the cookie of an earlier load serves.
 * @returns whether the host knows this page
 */
export async function openSession(): Promise<boolean> {
  const token = new URLSearchParams(window.location.hash.slice(1)).get('token');
  if (token !== null) {
    window.history.replaceState(null, '', window.location.pathname);
    const response = await post('/session', { token });
    if (response.ok) return true;
  }
  const probe: ApiCall = { path: 'settings.application', type: 'query', input: undefined };
  return (await post('/api/call', probe)).status !== 401;
}

/** A bridge to the loopback host this page was served by. */
export function httpBridge({ onSessionEnded, onReconnected }: HttpBridgeOptions): Bridge {
  return {
    async call(call) {
      const response = await postOrUndefined('/api/call', call);
      if (response === undefined) return UNREACHABLE;
      if (response.status === 401) onSessionEnded();
      return response.json();
    },
    onChange(listener) {
      return listenToChanges(listener, onReconnected);
    },
    // An ordinary browser has no menu of ours.
    onMenuCommand: () => () => {},
  };
}

const UNREACHABLE: ApiAnswer = {
  ok: false,
  error: {
    kind: 'Unavailable',
    message: 'Attaché does not answer.',
    hint: 'Start it again with `npm start` and open the link it prints.',
  },
};

async function postOrUndefined(path: string, body: unknown): Promise<Response | undefined> {
  try {
    return await post(path, body);
  } catch {
    return undefined;
  }
}

function post(path: string, body: unknown): Promise<Response> {
  return fetch(path, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
    credentials: 'same-origin',
  });
}
