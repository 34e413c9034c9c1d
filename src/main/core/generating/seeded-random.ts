/** A source of numbers from 0 up to 1. */
export type Random = () => number;

/** The same numbers for the same seed. @see https://github.com/bryc/code/blob/master/jshash/PRNGs.md — mulberry32 */
export function seededRandom(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** A whole number from 0 up to `limit`, exclusive. */
export function below(random: Random, limit: number): number {
  return Math.floor(random() * limit);
}

/** One of the values. @throws Error where there is none */
export function oneOf<T>(values: readonly T[], random: Random): T {
  const value = values[below(random, values.length)];
  if (value === undefined) throw new Error('Nothing to choose from.');
  return value;
}
