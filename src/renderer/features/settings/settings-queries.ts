import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { Settings } from '../../../shared/model/index.ts';
import { api } from '../../app/api.ts';

const settingsKey = ['settings', 'get'] as const;

/** What the reader chose for this data folder. */
export function useSettings() {
  return useQuery({ queryKey: settingsKey, queryFn: () => api.settings.get.query() });
}

/** Changes settings; the screen follows at once and goes back where the change fails. */
export function useChangeSettings() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (change: Partial<Omit<Settings, 'id'>>) => api.settings.change.mutate(change),
    onMutate: (change) =>
      queries.setQueryData<Settings>(settingsKey, (known) => (known === undefined ? known : { ...known, ...change })),
    onSuccess: (saved) => queries.setQueryData(settingsKey, saved),
    onError: () => queries.invalidateQueries({ queryKey: settingsKey }),
  });
}

/** The program around the window; it does not change while it runs. */
export function useApplication() {
  return useQuery({
    queryKey: ['application'],
    queryFn: () => api.settings.application.query(),
    staleTime: Number.POSITIVE_INFINITY,
  });
}
