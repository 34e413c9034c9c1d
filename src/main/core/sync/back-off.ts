/** Milliseconds before the first further try, and at most. */
const FIRST = 1_000;
const MOST = 300_000;

/**
 * How long to wait before the next try after so many failures in a row: doubling, up to five minutes, and a random part of it, so that
 * a thousand laptops do not come back to a server in the same second.
 * @param random gives numbers in 0…1
 */
export function backOff(failures: number, random: () => number): number {
  const longest = Math.min(FIRST * 2 ** Math.min(failures - 1, 20), MOST);
  return longest / 2 + (random() * longest) / 2;
}
