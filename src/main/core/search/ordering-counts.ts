import { ORDERINGS, type Ordering, type Stretch } from './orderings.ts';
import type { SearchConnection } from './search-connection.ts';

/** A stretch and how many entries are in it. */
export interface CountedStretch extends Stretch {
  readonly entries: number;
}

/** The stretches one level below another (all of the first level where none is given), in the ordering's direction. */
export function stretchesBelow(connection: SearchConnection, ordering: Ordering, parent?: Stretch): CountedStretch[] {
  const level = parent === undefined ? 0 : parent.level + 1;
  const beginning = parent?.beginning ?? '';
  const direction = ORDERINGS[ordering].isDescending ? 'DESC' : 'ASC';
  const rows = connection
    .prepare(
      `SELECT beginning, entries FROM search_counts
        WHERE ordering = ? AND level = ? AND beginning >= ? AND beginning < ? ORDER BY beginning ${direction}`,
    )
    .all(ordering, level, beginning, `${beginning}\u{10ffff}`);
  return (rows as { beginning: string; entries: number }[]).map((row) => ({ ordering, level, ...row }));
}

/** Adds to the counts of stretches; one that has no entries left is gone. */
export function addToCounts(connection: SearchConnection, changes: ReadonlyMap<string, [Stretch, number]>): void {
  const add = connection.prepare(
    `INSERT INTO search_counts (ordering, level, beginning, entries) VALUES (?, ?, ?, ?)
      ON CONFLICT (ordering, level, beginning) DO UPDATE SET entries = entries + excluded.entries`,
  );
  for (const [{ ordering, level, beginning }, change] of changes.values()) {
    if (change !== 0) add.run(ordering, level, beginning, change);
  }
  connection.exec('DELETE FROM search_counts WHERE entries = 0');
}
