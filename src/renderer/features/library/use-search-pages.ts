import { keepPreviousData, useQueries, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { SearchHit, SearchResult } from '../../../shared/api/search.ts';
import { api, errorOf } from '../../app/api.ts';
import { PAGE_SIZE, pageOf, pagesFor } from './page-window.ts';
import type { SearchState } from './search-state.ts';

/** Typing pauses at least this long between words, in milliseconds: a search a letter would only be thrown away. */
const TYPING_PAUSE = 70;

/** A search that was given up is asked for again, where it is still wanted. */
const MOST_RETRIES = 3;

/** The hits of a search, fetched a page at a time as they come into sight. */
export interface SearchPages {
  /** The first page with its counts; what was there before while a new one is fetched. */
  readonly first: SearchResult | undefined;
  readonly error: unknown;
  readonly isStale: boolean;
  readonly hitAt: (row: number) => SearchHit | undefined;
  readonly retry: () => void;
}

/**
 * Searches, and keeps the pages that hold the rows in sight. Where the first answer is of the newest entries only, it is shown until the
 * whole one is there.
 */
export function useSearchPages(state: SearchState, visible: { first: number; last: number }): SearchPages {
  const settled = useSettled(state);
  const quick = useQuery({ ...pageQuery(settled, 0, { isQuick: true }), placeholderData: keepPreviousData });
  const isPartial = quick.data?.isPartial === true && !quick.isPlaceholderData;
  const whole = useQuery({ ...pageQuery(settled, 0), enabled: isPartial });
  const first = isPartial && (whole.data !== undefined || whole.isError) ? whole : quick;
  const pages = pagesFor(visible.first, visible.last).filter((page) => page > 0);
  const others = useQueries({ queries: pages.map((page) => pageQuery(settled, page)) });
  const found = new Map<number, SearchResult | undefined>([[0, first.data]]);
  pages.forEach((page, index) => {
    found.set(page, others[index]?.data);
  });
  return {
    first: first.data,
    error: first.error ?? undefined,
    isStale: first.isPlaceholderData || settled !== state,
    hitAt: (row) => found.get(pageOf(row))?.hits[row % PAGE_SIZE],
    retry: () => void first.refetch(),
  };
}

/** This window's list. What it has typed since is a later turn, for which the core gives up the searches before. */
const view = { name: crypto.randomUUID(), turn: 0 };

function pageQuery({ text, filters, sort }: SearchState, page: number, speed: { isQuick?: true } = {}) {
  const input = { text, filters, sort, offset: page * PAGE_SIZE, limit: PAGE_SIZE, ...speed };
  return {
    queryKey: ['search', input],
    queryFn: () => api.search.search.query({ ...input, view: { ...view } }),
    gcTime: 60_000,
    // Who takes a letter back wants again what was given up for it.
    retry: (count: number, error: unknown) => count < MOST_RETRIES && errorOf(error).kind === 'Cancelled',
    retryDelay: 0,
  };
}

/** The state once typing pauses. */
function useSettled(state: SearchState): SearchState {
  const [settled, setSettled] = useState(state);
  useEffect(() => {
    if (state === settled) return undefined;
    const timer = setTimeout(() => {
      view.turn++;
      setSettled(state);
    }, TYPING_PAUSE);
    return () => clearTimeout(timer);
  }, [state, settled]);
  return settled;
}
