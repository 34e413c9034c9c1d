import type { RemovedDocument } from '../../../shared/api/index.ts';
import { documentSaying, recordedContentOf } from '../../../shared/history/recorded-content.ts';
import { timeOfStamp } from '../../../shared/sync/hybrid-logical-clock.ts';
import { DOCUMENT_SCHEMAS } from '../store/collections.ts';
import { titleOf } from '../sync/document-title.ts';
import type { StoredDocument } from './document-reader.ts';
import type { HistoryTable, RemovedRow } from './history-table.ts';
import { pastChanges } from './past-versions.ts';

/** Documents looked at: the latest. */
const MOST_REMOVED = 500;

/**
 * What was removed and can be brought back, the latest first. Of notes those that were removed here: what somebody else takes back, by
 * removing it or by making it private, is theirs.
 */
export function removedDocuments(
  table: HistoryTable,
  read: (subject: RemovedRow['subject']) => StoredDocument | undefined,
): RemovedDocument[] {
  return table.removed(MOST_REMOVED).flatMap((removed) => removedDocument(table, removed, read(removed.subject)) ?? []);
}

function removedDocument(
  table: HistoryTable,
  { subject, row }: RemovedRow,
  stored: StoredDocument | undefined,
): RemovedDocument | undefined {
  if (stored === undefined || !stored._deleted) return undefined;
  if (subject.collection === 'annotations' && row.origin !== 'here') return undefined;
  const [removal] = pastChanges(table.all(subject), recordedContentOf(stored));
  if (removal === undefined) return undefined;
  const document = documentSaying(removal.before, stored);
  const parsed = DOCUMENT_SCHEMAS[subject.collection].safeParse(document);
  if (!parsed.success) return undefined;
  return {
    ...subject,
    title: titleOf(parsed.data),
    authors: row.authors,
    at: new Date(timeOfStamp(row.stamp) ?? 0).toISOString(),
    version: row.version - row.changes,
    revision: stored._rev,
  };
}
