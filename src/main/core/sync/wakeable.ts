/** Waits that can be ended early. */
export interface Wakeable {
  /** Ends every wait, and the next one at once unless `reset` comes before it. */
  wake(): void;
  reset(): void;
  /** Waits so many milliseconds, or until it is woken or `signal` says to stop. Never fails. */
  wait(milliseconds: number, signal: AbortSignal): Promise<void>;
  /** Waits so many milliseconds, or until `signal` says to stop. */
  pause(milliseconds: number, signal: AbortSignal): Promise<void>;
}

/** Longest time a timer can be set for. */
const LONGEST = 2 ** 31 - 1;

export function createWakeable(): Wakeable {
  let isAwake = false;
  const waiting = new Set<() => void>();

  function pause(milliseconds: number, signal: AbortSignal, canBeWoken = false): Promise<void> {
    if (signal.aborted || (canBeWoken && isAwake)) return Promise.resolve();
    return new Promise((resolve) => {
      const end = () => {
        clearTimeout(timer);
        waiting.delete(end);
        signal.removeEventListener('abort', end);
        resolve();
      };
      const timer = setTimeout(end, Math.min(milliseconds, LONGEST));
      signal.addEventListener('abort', end);
      if (canBeWoken) waiting.add(end);
    });
  }

  return {
    wake() {
      isAwake = true;
      for (const end of [...waiting]) end();
    },
    reset() {
      isAwake = false;
    },
    wait: (milliseconds, signal) => pause(milliseconds, signal, true),
    pause: (milliseconds, signal) => pause(milliseconds, signal),
  };
}
