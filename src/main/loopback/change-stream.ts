import type { ServerResponse } from 'node:http';
import type { Observable } from 'rxjs';
import type { Change } from '../../shared/api/index.ts';

/** How often a comment is sent, so that a connection whose browser is gone is noticed. */
const HEARTBEAT_MILLISECONDS = 20_000;
/** A browser that reads nothing while this much waits for it has lost interest; it reconnects and refetches. */
const MAX_WAITING_BYTES = 1_048_576;

/**
 * The open streams of changes (server-sent events), one a window.
 * @see https://html.spec.whatwg.org/multipage/server-sent-events.html
 */
export interface ChangeStreams {
  open(response: ServerResponse, headers: Readonly<Record<string, string>>): void;
  /** How many windows listen. */
  readonly count: number;
  close(): void;
}

export function createChangeStreams(changes: Observable<Change>): ChangeStreams {
  const endings = new Set<() => void>();
  return {
    get count() {
      return endings.size;
    },
    open(response, headers) {
      response.writeHead(200, { ...headers, 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store' });
      response.write('retry: 1000\n\n');
      const subscription = changes.subscribe((change) => send(`data: ${JSON.stringify(change)}\n\n`));
      const heartbeat = setInterval(() => send(':\n\n'), HEARTBEAT_MILLISECONDS);
      const end = () => {
        if (!endings.delete(end)) return;
        clearInterval(heartbeat);
        subscription.unsubscribe();
        response.end();
      };
      function send(text: string) {
        response.write(text);
        if (response.writableLength > MAX_WAITING_BYTES) end();
      }
      endings.add(end);
      response.on('close', end);
    },
    close() {
      for (const end of endings) end();
    },
  };
}
