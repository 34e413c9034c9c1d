import { useCallback, useMemo, useState } from 'react';
import type { EntrySummary } from '../../../../shared/api/index.ts';

interface EntryTitles {
  readonly entryTitles: ReadonlyMap<string, string>;
  readonly nameEntry: (entryId: string, title: string) => void;
}

/** Titles of a brief's entries: those stored with it, and those added a moment ago. */
export function useEntryTitles(entries: readonly EntrySummary[]): EntryTitles {
  const [added, setAdded] = useState<ReadonlyMap<string, string>>(new Map());
  const entryTitles = useMemo(
    () => new Map([...added, ...entries.map(({ id, title }) => [id, title] as const)]),
    [added, entries],
  );
  const nameEntry = useCallback(
    (entryId: string, title: string) => setAdded((known) => new Map(known).set(entryId, title)),
    [],
  );
  return { entryTitles, nameEntry };
}
