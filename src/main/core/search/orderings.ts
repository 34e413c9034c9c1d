/**
 * The orders a list may be in, each cut into ever shorter stretches by how its keys begin: years, months and days; first
 * letters of titles. A place deep in a list is found by counting stretches, not by passing entries.
 */
export const ORDERINGS = {
  date: { lengths: [4, 7, 10], column: 'date', isDescending: true, order: 'date DESC, title_key, number' },
  title: { lengths: [1, 3, 6], column: 'title_key', isDescending: false, order: 'title_key, number' },
} as const;
export type Ordering = keyof typeof ORDERINGS;
export const ORDERING_NAMES = Object.keys(ORDERINGS) as Ordering[];

/** A stretch of an ordering: the entries whose key begins like this. `level` counts from 0, the longest stretches. */
export interface Stretch {
  readonly ordering: Ordering;
  readonly level: number;
  readonly beginning: string;
}

/** The stretches a key is in, one a level. */
export function stretchesOf(ordering: Ordering, key: string): Stretch[] {
  const { lengths } = ORDERINGS[ordering];
  const letters = [...key.slice(0, 2 * Math.max(...lengths))];
  return lengths.map((length, level) => ({ ordering, level, beginning: letters.slice(0, length).join('') }));
}

/** A text that names a stretch. */
export function stretchKey({ ordering, level, beginning }: Stretch): string {
  return `${ordering} ${level} ${beginning}`;
}
