/** Things in an order, each with an id. */
interface Identified {
  readonly id: string;
}

/**
 * Moves the item `id` to `index`, counted in the list without it. An index outside the list means its nearest end.
 * @returns the same array where nothing moves, so that callers can tell.
 */
export function moveItem<Item extends Identified>(items: readonly Item[], id: string, index: number): readonly Item[] {
  const from = items.findIndex((item) => item.id === id);
  const moved = items[from];
  if (moved === undefined) return items;
  const to = Math.max(0, Math.min(index, items.length - 1));
  if (to === from) return items;
  const rest = items.toSpliced(from, 1);
  return rest.toSpliced(to, 0, moved);
}

/**
 * Moves the items `ids`, in the order they have now, before or after the item `targetId`: what a drop between rows means.
 * @returns the same array where the target is one of the moved, is not there, or the order stays as it is.
 */
export function moveBeside<Item extends Identified>(
  items: readonly Item[],
  ids: ReadonlySet<string>,
  targetId: string,
  position: 'before' | 'after',
): readonly Item[] {
  if (ids.has(targetId)) return items;
  const moved = items.filter((item) => ids.has(item.id));
  const rest = items.filter((item) => !ids.has(item.id));
  const target = rest.findIndex((item) => item.id === targetId);
  if (target === -1 || moved.length === 0) return items;
  const ordered = rest.toSpliced(position === 'before' ? target : target + 1, 0, ...moved);
  return ordered.every((item, index) => item === items[index]) ? items : ordered;
}

/** Puts `item` after the item `afterId`, or at the end where there is no such item. */
export function insertAfter<Item extends Identified>(
  items: readonly Item[],
  item: Item,
  afterId: string | undefined,
): readonly Item[] {
  const after = items.findIndex((candidate) => candidate.id === afterId);
  return after === -1 ? [...items, item] : items.toSpliced(after + 1, 0, item);
}

/** Puts a removed item back where it was, or as near as the list still allows; changes nothing where it is back already. */
export function restoreAt<Item extends Identified>(items: readonly Item[], item: Item, index: number): readonly Item[] {
  if (items.some(({ id }) => id === item.id)) return items;
  return items.toSpliced(Math.min(index, items.length), 0, item);
}
