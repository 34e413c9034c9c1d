/** JSON of a plain value with keys in order and absent ones left out: two values that say the same give the same text. */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(inKeyOrder(value)) ?? 'undefined';
}

/** Whether two plain values say the same; an absent key and `undefined` are one. */
export function isSame(left: unknown, right: unknown): boolean {
  if (Object.is(left, right)) return true;
  return left !== undefined && right !== undefined && canonicalJson(left) === canonicalJson(right);
}

function inKeyOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inKeyOrder);
  if (typeof value !== 'object' || value === null) return value;
  const pairs = Object.entries(value).filter(([, inner]) => inner !== undefined);
  return Object.fromEntries(
    pairs.sort(([one], [other]) => (one < other ? -1 : 1)).map(([key, inner]) => [key, inKeyOrder(inner)]),
  );
}
