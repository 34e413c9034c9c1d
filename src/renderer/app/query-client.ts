import { type Query, QueryClient } from '@tanstack/react-query';
import { type Change, changeSchema } from '../../shared/api/change.ts';
import { getBridge } from './api.ts';
import { announce, onAnyChange } from './changes.ts';

/** First parts of the keys of queries that show something of a collection. */
const SHOWN_OF: Readonly<Record<Change['collection'], readonly string[]>> = {
  sources: ['entries', 'overview', 'issue-changes'],
  entries: ['entries', 'search', 'overview', 'annotations', 'briefs', 'issue-changes'],
  annotations: ['annotations', 'search', 'overview', 'briefs', 'issue-changes', 'removed'],
  clients: ['clients', 'briefs', 'issue-changes', 'removed'],
  briefs: ['briefs', 'overview', 'issue-changes', 'removed'],
  issues: ['issues', 'issue-changes'],
  styles: ['looks', 'citation-styles', 'briefs'],
  settings: ['settings', 'briefs'],
  exports: ['exports'],
  backups: ['backups'],
  sync: ['sync'],
  tasks: ['tasks'],
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

/**
 * Refetches what is shown of a change; everything, where `undefined` says that anything may have changed. An answer that is on
 * its way for the first time is not waited for: it may be from before the change, and TanStack Query would be content with it.
 */
export async function refetchShown(queries: QueryClient, change: Change | undefined): Promise<void> {
  const shown = change === undefined ? undefined : SHOWN_OF[change.collection];
  const isShown = ({ queryKey }: Query) => shown === undefined || shown.includes(String(queryKey[0]));
  await queries.cancelQueries({ predicate: (query) => isShown(query) && query.state.data === undefined });
  await queries.invalidateQueries({ predicate: isShown });
}

/** Refetches what is shown of whatever changes, until the returned function is called. */
export function followChanges(queries: QueryClient): () => void {
  const stopBridge = getBridge().onChange((message) => {
    const change = changeSchema.safeParse(message);
    if (change.success) announce(change.data);
  });
  const stopListening = onAnyChange((change) => void refetchShown(queries, change));
  return () => {
    stopBridge();
    stopListening();
  };
}
