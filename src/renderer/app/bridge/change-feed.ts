/** Name of the lock that the window with the stream holds, and of the channel on which it passes messages on. */
const FEED = 'attache-changes';

/** What the window with the stream tells the others. */
type FeedMessage = { readonly change: unknown } | { readonly isBack: true };

/**
 * Listens to the loopback host's changes. Of all windows of a browser one holds the stream and passes on what comes: a browser
 * opens six connections to a host, and a stream in each window would leave none for calls. When that window goes, another takes over.
 * @param onBack called when the stream was lost and is back: anything may have changed meanwhile
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

/** Holds the stream as long as this window may: at once where no other does, else when the other is gone. */
async function holdStream(pass: (message: FeedMessage) => void, stopped: AbortSignal): Promise<void> {
  const isFirst = await navigator.locks.request(FEED, { ifAvailable: true }, async (lock) => {
    if (lock !== null) await readStream(pass, stopped, false);
    return lock !== null;
  });
  if (isFirst || stopped.aborted) return;
  // Refused when this window stops listening while it waits, and that is all there is to it.
  await navigator.locks
    .request(FEED, { signal: stopped }, () => readStream(pass, stopped, true))
    .catch(() => undefined);
}

/** Reads the stream until this window stops listening. @param isLate whether changes went by before it opened */
function readStream(pass: (message: FeedMessage) => void, stopped: AbortSignal, isLate: boolean): Promise<void> {
  return new Promise((resolve) => {
    if (stopped.aborted) return resolve();
    const source = new EventSource('/api/changes');
    let wasLost = isLate;
    source.onopen = () => {
      if (wasLost) pass({ isBack: true });
      wasLost = true;
    };
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
