import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api } from '../../../app/api.ts';

/** Keys of the briefs' queries: the first part is the collection they show, by which changes find them. */
export const briefKeys = {
  list: ['briefs', 'list'] as const,
  brief: (id: string) => ['briefs', 'brief', id] as const,
  pack: (id: string) => ['briefs', 'pack', id] as const,
};

/** All briefs, the one changed last first. */
export function useBriefs() {
  return useQuery({ queryKey: briefKeys.list, queryFn: () => api.briefs.list.query() });
}

/** One brief with its client and the entries it holds. */
export function useBrief(id: string) {
  return useQuery({ queryKey: briefKeys.brief(id), queryFn: () => api.briefs.get.query({ id }) });
}

/** Removes a brief for good. */
export function useRemoveBrief() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => api.briefs.remove.mutate({ id }),
    onSuccess: () => queries.invalidateQueries({ queryKey: briefKeys.list }),
  });
}

/** Puts an entry at the end of a brief. */
export function useAddEntry() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (input: { briefId: string; entryId: string }) => api.briefs.addEntry.mutate(input),
    onSuccess: (view) => queries.setQueryData(briefKeys.brief(view.brief.id), view),
  });
}
