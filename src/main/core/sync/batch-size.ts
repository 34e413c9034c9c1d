/** Documents asked for at first, and at most. */
const FIRST = 500;
const MOST = 2_000;
/** An answer that came faster may be larger the next time, one that took longer is made smaller; milliseconds. */
const FAST = 800;
const SLOW = 4_000;

/** How many documents are exchanged in one request: as many as the server and the line carry in a second or so. */
export interface BatchSize {
  readonly limit: number;
  /** Makes a request of the present size and learns from how long it took. */
  measure<T>(request: (limit: number) => Promise<T>): Promise<T>;
  /** Quarters the size, one at least; `false` where it is one already. */
  shrink(): boolean;
}

/** Makes a batch size that adapts. `clock` gives milliseconds. */
export function createBatchSize(clock: () => number): BatchSize {
  let limit = FIRST;
  return {
    get limit() {
      return limit;
    },
    async measure(request) {
      const begun = clock();
      const answer = await request(limit);
      const took = clock() - begun;
      if (took < FAST) limit = Math.min(limit * 2, MOST);
      else if (took > SLOW) limit = Math.max(1, limit >> 1);
      return answer;
    },
    shrink() {
      if (limit === 1) return false;
      limit = Math.max(1, limit >> 2);
      return true;
    },
  };
}
