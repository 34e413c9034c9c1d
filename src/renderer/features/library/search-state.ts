import { useSyncExternalStore } from 'react';
import type { SearchFilters, SearchInput } from '../../../shared/api/search.ts';

/** What the reader is looking for. Lives as long as the window, so that the list is as it was left. */
export interface SearchState {
  readonly text: string;
  readonly filters: SearchFilters;
  readonly sort: NonNullable<SearchInput['sort']>;
}

let state: SearchState = { text: '', filters: {}, sort: 'relevance' };
const listeners = new Set<() => void>();

/** Changes what is looked for. */
export function changeSearch(change: Partial<SearchState>): void {
  state = { ...state, ...change };
  for (const listener of [...listeners]) listener();
}

export function useSearchState(): SearchState {
  return useSyncExternalStore(subscribe, () => state);
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
