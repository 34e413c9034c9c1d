import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useDeferredValue, useEffect, useState } from 'react';
import type { SearchHit } from '../../../../shared/api/index.ts';
import { api } from '../../../app/api.ts';

/** A pause in typing after which the search runs, in milliseconds: unnoticed, and one call instead of five. */
const PAUSE = 60;

interface FoundEntries {
  readonly hits: readonly SearchHit[];
  readonly isPending: boolean;
}

/** Entries found for what is being typed, best first. The last ones stay until the next are there, so nothing flickers. */
export function useEntrySearch(typed: string, limit: number): FoundEntries {
  const text = useDeferredValue(usePaused(typed, PAUSE));
  const found = useQuery({
    queryKey: ['search', 'entries', text, limit],
    queryFn: () => api.search.search.query({ text, limit }),
    placeholderData: keepPreviousData,
  });
  return { hits: found.data?.hits ?? [], isPending: found.isPending };
}

function usePaused<Value>(value: Value, pause: number): Value {
  const [paused, setPaused] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setPaused(value), pause);
    return () => clearTimeout(timer);
  }, [value, pause]);
  return paused;
}
