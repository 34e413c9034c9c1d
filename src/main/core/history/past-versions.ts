import { createHash } from 'node:crypto';
import { applyPatch } from '../../../shared/history/patch.ts';
import type { RecordedContent } from '../../../shared/history/recorded-content.ts';
import { canonicalJson } from '../../../shared/model/index.ts';
import type { HistoryRow } from './history-table.ts';

/** A change with what the document said before and after it. */
export interface PastChange {
  readonly row: HistoryRow;
  readonly before: RecordedContent;
  readonly after: RecordedContent;
}

/** Hash by which it is known that an undo fits a document. */
export function digestOf(content: RecordedContent): string {
  return createHash('sha256').update(canonicalJson(content)).digest('hex').slice(0, 32);
}

/**
 * The changes of a document from the newest back, each with both its sides. It ends where a change does not fit what came after it,
 * as it would where documents were brought to another schema: what can not be told for certain is not told.
 * @param rows newest first
 */
export function* pastChanges(rows: readonly HistoryRow[], present: RecordedContent): Generator<PastChange> {
  let after = present;
  for (const row of rows) {
    if (digestOf(after) !== row.digest) return;
    const before = row.undo === undefined ? after : (applyPatch(after, row.undo) as RecordedContent);
    yield { row, before, after };
    after = before;
  }
}

/** What the document said at a version, `undefined` where that can not be told. */
export function contentAt(
  rows: readonly HistoryRow[],
  present: RecordedContent,
  version: number,
): RecordedContent | undefined {
  if ((rows[0]?.version ?? 1) === version) return present;
  for (const { row, before } of pastChanges(rows, present)) {
    if (row.version - row.changes === version) return before;
  }
  return undefined;
}
