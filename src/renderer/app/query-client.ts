import { QueryClient } from '@tanstack/react-query';
import { type Change, changeSchema } from '../../shared/api/change.ts';
import { getBridge } from './api.ts';
import { announce, onAnyChange } from './changes.ts';

/** First parts of the keys of queries that show something of a collection. */
const SHOWN_OF: Readonly<Record<Change['collection'], readonly string[]>> = {
  sources: ['entries', 'overview', 'issue-changes'],
  entries: ['entries', 'search', 'overview', 'annotations', 'briefs', 'issue-changes'],
  annotations: ['annotations', 'search', 'overview', 'briefs', 'issue-changes'],
  clients: ['clients', 'briefs', 'issue-changes'],
  briefs: ['briefs', 'overview', 'issue-changes'],
  issues: ['issues', 'issue-changes'],
  settings: ['settings'],
  exports: ['exports'],
  backups: ['backups'],
  sync: ['sync'],
};

/** Makes the window's cache of answers. They are good until the change feed says otherwise: the core is on this machine. */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: Number.POSITIVE_INFINITY,
        retry: false,
        networkMode: 'always',
        refetchOnWindowFocus: false,
      },
      mutations: { retry: false, networkMode: 'always' },
    },
  });
}

/** Refetches what is shown of whatever changes, until the returned function is called. */
export function followChanges(queries: QueryClient): () => void {
  const stopBridge = getBridge().onChange((message) => {
    const change = changeSchema.safeParse(message);
    if (change.success) announce(change.data);
  });
  const stopListening = onAnyChange((change) => {
    const shown = change === undefined ? undefined : SHOWN_OF[change.collection];
    void queries.invalidateQueries(
      shown === undefined ? {} : { predicate: ({ queryKey }) => shown.includes(String(queryKey[0])) },
    );
  });
  return () => {
    stopBridge();
    stopListening();
  };
}
