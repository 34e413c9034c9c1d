/** Name of the lock that the window with the stream holds, and of the channel on which it passes messages on. */
const FEED = 'attache-changes';

/** What the window with the stream tells the others. */
type FeedMessage = { readonly change: unknown } | { readonly isBack: true };

/**
 * Listens to the loopback host's changes. Of all windows of a browser one holds the stream and passes on what comes: a browser
 * opens six connections to a host, and a stream in each window would leave none for calls. When that window goes, another takes over.
 * @param onBack called when the stream opens, again or for the first time: anything may have changed before
 */
export function listenToChanges(listener: (change: unknown) => void, onBack: () => void): () => void {
  const channel = new BroadcastChannel(FEED);
  const stopped = new AbortController();
  const receive = (message: FeedMessage) => ('isBack' in message ? onBack() : listener(message.change));
  const pass = (message: FeedMessage) => {
    channel.postMessage(message);
    receive(message);
  };
  channel.onmessage = ({ data }: MessageEvent<FeedMessage>) => receive(data);
  void holdStream(pass, stopped.signal);
  return () => {
    stopped.abort();
    channel.close();
  };
}

/** Holds the stream as long as this window may: when no other does, or when the other is gone. */
async function holdStream(pass: (message: FeedMessage) => void, stopped: AbortSignal): Promise<void> {
  // Refused when this window stops listening while it waits, and that is all there is to it.
  await navigator.locks.request(FEED, { signal: stopped }, () => readStream(pass, stopped)).catch(() => undefined);
}

/** Reads the stream until this window stops listening. Whenever it opens, the first time too, changes may have gone by before. */
function readStream(pass: (message: FeedMessage) => void, stopped: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (stopped.aborted) return resolve();
    const source = new EventSource('/api/changes');
    source.onopen = () => pass({ isBack: true });
    source.onmessage = ({ data }) => pass({ change: parseJson(data) });
    stopped.addEventListener('abort', () => {
      source.close();
      resolve();
    });
  });
}

function parseJson(text: unknown): unknown {
  try {
    return JSON.parse(String(text));
  } catch {
    return undefined;
  }
}
