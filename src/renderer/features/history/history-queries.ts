import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api } from '../../app/api.ts';

const entries = { collection: 'entries' } as const;
/** First parts of the keys name the collection by which the change feed finds them. */
const historyKey = (id: string) => ['entries', 'history', id] as const;

/** The versions of an entry, newest first. */
export function useEntryHistory(id: string) {
  return useQuery({ queryKey: historyKey(id), queryFn: () => api.history.list.query({ ...entries, id }) });
}

/** What one version changed, by words. */
export function useVersionChanges(id: string, version: number) {
  return useQuery({
    queryKey: [...historyKey(id), version],
    queryFn: () => api.history.changes.query({ ...entries, id, version }),
  });
}

/** Makes an entry say again what it said. */
export function useRevert(id: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (input: { version: number; revision: string }) =>
      api.history.revert.mutate({ ...entries, id, ...input }),
    onSettled: () => queries.invalidateQueries({ queryKey: ['entries'] }),
  });
}
