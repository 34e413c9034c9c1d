import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
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

/** Makes a document say again what it said. */
export function useRevert(subject: HistorySubject) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (input: { version: number; revision: string }) => api.history.revert.mutate({ ...subject, ...input }),
    onSettled: () => queries.invalidateQueries({ queryKey: [subject.collection] }),
  });
}
