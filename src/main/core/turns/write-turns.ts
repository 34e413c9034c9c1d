import { waitForChange } from './wait-for-change.ts';

/**
 * Turns of those that write one database: this thread, and one beside it on a connection of its own. SQLite lets one write at a time and holds
 * the thread of whoever waits; so whoever is to write waits for their turn first, and this thread does so without being held.
 * What is right SQLite's locks see to: where a turn does not come in time, or somebody writes without one, nothing but time is lost.
 */
export interface WriteTurns {
  /** What the other thread needs of it. */
  readonly shared: Int32Array;
  /** Does work in this thread's turn. Works that overlap share a turn. */
  hold<T>(work: () => T | Promise<T>): Promise<T>;
  /** Whether it is this thread's turn. */
  isHeld(): boolean;
}

/** Places in `shared`: who writes, and how often this thread has. */
const HOLDER = 0;
const WRITES = 1;
const PLACES = 2;

const NOBODY = 0;
const THIS_THREAD = 1;
const OTHER_THREAD = 2;

/** Milliseconds after which SQLite decides: nobody has a turn for so long. */
const PATIENCE = 1_000;

const known = new WeakMap<object, WriteTurns>();

/** The turns of whoever writes on a connection. */
export function writeTurnsOf(connection: object): WriteTurns {
  const turns = known.get(connection) ?? createWriteTurns();
  known.set(connection, turns);
  return turns;
}

function createWriteTurns(): WriteTurns {
  const shared = new Int32Array(new SharedArrayBuffer(PLACES * Int32Array.BYTES_PER_ELEMENT));
  let works = 0;

  async function begin(): Promise<void> {
    while (works === 0 && Atomics.compareExchange(shared, HOLDER, NOBODY, THIS_THREAD) !== NOBODY) {
      if (!(await waitForChange(shared, HOLDER, OTHER_THREAD, PATIENCE))) break;
    }
    works++;
  }

  function end(): void {
    works--;
    Atomics.add(shared, WRITES, 1);
    Atomics.notify(shared, WRITES);
    if (works > 0) return;
    Atomics.compareExchange(shared, HOLDER, THIS_THREAD, NOBODY);
    Atomics.notify(shared, HOLDER);
  }

  return {
    shared,
    isHeld: () => works > 0,
    async hold(work) {
      await begin();
      try {
        return await work();
      } finally {
        end();
      }
    },
  };
}

/** Does work in the other thread's turn, of whose own the work is. Holds that thread until the turn comes. */
export function inOtherTurn(shared: Int32Array, work: () => void): void {
  const deadline = performance.now() + PATIENCE;
  let isMine = false;
  do {
    isMine = Atomics.compareExchange(shared, HOLDER, NOBODY, OTHER_THREAD) === NOBODY;
    if (!isMine) Atomics.wait(shared, HOLDER, THIS_THREAD, PATIENCE);
  } while (!isMine && performance.now() < deadline);
  try {
    work();
  } finally {
    if (isMine) {
      Atomics.store(shared, HOLDER, NOBODY);
      Atomics.notify(shared, HOLDER);
    }
  }
}

/** How often the thread that shares its turns has written. */
export function writesIn(shared: Int32Array): number {
  return Atomics.load(shared, WRITES);
}

/** Waits in the other thread until the first one has written again, at most so many milliseconds. */
export function waitForWrite(shared: Int32Array, seen: number, milliseconds: number): void {
  Atomics.wait(shared, WRITES, seen, milliseconds);
}

/** The other thread ended, maybe in the middle of its turn. */
export function endOtherTurn(shared: Int32Array): void {
  Atomics.compareExchange(shared, HOLDER, OTHER_THREAD, NOBODY);
  Atomics.notify(shared, HOLDER);
}
