import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { ClientContent, ClientView } from '../../../shared/api/index.ts';
import { api } from '../../app/api.ts';

const clientsKey = ['clients', 'list'] as const;

/** All clients, by name. */
export function useClients() {
  return useQuery({ queryKey: clientsKey, queryFn: () => api.clients.list.query() });
}

/** Saves a client: a new one, or `existing` with other content. */
export function useSaveClient(existing: ClientView | undefined) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (content: ClientContent) =>
      existing === undefined
        ? api.clients.create.mutate(content)
        : api.clients.update.mutate({ ...content, id: existing.client.id, revision: existing.revision }),
    onSuccess: () => queries.invalidateQueries({ queryKey: clientsKey }),
  });
}

/** Deletes a client; refused while a brief is for it. */
export function useRemoveClient() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => api.clients.remove.mutate({ id }),
    onSuccess: () => queries.invalidateQueries({ queryKey: clientsKey }),
  });
}
