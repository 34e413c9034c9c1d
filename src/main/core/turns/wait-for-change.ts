/**
 * Waits until a place in memory shared with another thread is no longer `seen` and that thread says so, without holding this one.
 * Keeps the process alive meanwhile, which `Atomics.waitAsync` by itself does not in Node.
 * @returns whether it did, within so many milliseconds
 */
export async function waitForChange(
  shared: Int32Array,
  place: number,
  seen: number,
  milliseconds: number,
): Promise<boolean> {
  const waiting = Atomics.waitAsync(shared, place, seen, milliseconds);
  if (!waiting.async) return waiting.value !== 'timed-out';
  const alive = setTimeout(() => undefined, 2 * milliseconds);
  try {
    return (await waiting.value) !== 'timed-out';
  } finally {
    clearTimeout(alive);
  }
}
