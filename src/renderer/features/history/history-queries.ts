import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { RemovedDocument } from '../../../shared/api/history.ts';
import type { HistoryCollection } from '../../../shared/history/recorded-content.ts';
import { api } from '../../app/api.ts';

/** The document whose history is shown. */
export interface HistorySubject {
  readonly collection: HistoryCollection;
  readonly id: string;
}

/** First parts of the keys name the collection by which the change feed finds them. */
const historyKey = ({ collection, id }: HistorySubject) => [collection, 'history', id] as const;

/** The versions of a document, newest first. */
export function useHistory(subject: HistorySubject) {
  return useQuery({ queryKey: historyKey(subject), queryFn: () => api.history.list.query(subject) });
}

/** What one version changed, by words. */
export function useVersionChanges(subject: HistorySubject, version: number) {
  return useQuery({
    queryKey: [...historyKey(subject), version],
    queryFn: () => api.history.changes.query({ ...subject, version }),
  });
}

/** What was removed and can be brought back, the latest first. */
export function useRemoved() {
  return useQuery({ queryKey: ['removed'], queryFn: () => api.history.removed.query() });
}

/** Brings back what was removed. */
export function useBringBack() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ collection, id, version, revision }: RemovedDocument) =>
      api.history.revert.mutate({ collection, id, version, revision }),
    onSettled: (_, __, { collection }) =>
      Promise.all([
        queries.invalidateQueries({ queryKey: [collection] }),
        queries.invalidateQueries({ queryKey: ['removed'] }),
      ]),
  });
}

/** Makes a document say again what it said. */
export function useRevert(subject: HistorySubject) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (input: { version: number; revision: string }) => api.history.revert.mutate({ ...subject, ...input }),
    onSettled: () => queries.invalidateQueries({ queryKey: [subject.collection] }),
  });
}
