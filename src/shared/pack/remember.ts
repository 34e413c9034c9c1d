/** A function of things that never change, worked out once for each of them and forgotten with it. */
export function rememberedFor<Key extends object, Value>(make: (key: Key) => Value): (key: Key) => Value {
  const known = new WeakMap<Key, { readonly value: Value }>();
  return (key) => {
    const found = known.get(key);
    if (found !== undefined) return found.value;
    const value = make(key);
    known.set(key, { value });
    return value;
  };
}

/** `now` with the very things of `before` that it begins and ends with, as far as they say the same. */
export function withKept<Thing>(before: readonly Thing[], now: readonly Thing[]): readonly Thing[] {
  const most = Math.min(before.length, now.length);
  const same = (one: number, other: number) => {
    const [earlier, later] = [before[one], now[other]];
    return earlier === later || JSON.stringify(earlier) === JSON.stringify(later);
  };
  let start = 0;
  while (start < most && same(start, start)) start += 1;
  if (start === now.length && start === before.length) return before;
  let end = 0;
  while (end < most - start && same(before.length - 1 - end, now.length - 1 - end)) end += 1;
  return [...before.slice(0, start), ...now.slice(start, now.length - end), ...before.slice(before.length - end)];
}
