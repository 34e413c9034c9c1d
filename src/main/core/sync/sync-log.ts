import type { SyncLogLine } from '../../../shared/api/sync.ts';

/** Most lines kept; older ones are of no use to anybody. */
const MOST = 200;

/** What replication did since the program was started, newest first. No word of a document is in it. */
export function createSyncLog(now: () => Date) {
  let lines: readonly SyncLogLine[] = [];
  return {
    add(text: string): void {
      if (lines[0]?.text === text) return;
      lines = [{ at: now().toISOString(), text }, ...lines].slice(0, MOST);
    },
    lines: (): SyncLogLine[] => [...lines],
  };
}
export type SyncLog = ReturnType<typeof createSyncLog>;
