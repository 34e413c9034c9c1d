import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '../../../app/api.ts';
import { emptyClient } from '../../clients/empty-client.ts';
import { briefKeys } from './brief-queries.ts';

interface NewBrief {
  readonly title: string;
  /** A known client, or the name of a new one. */
  readonly client: { readonly id: string } | { readonly name: string };
  /** Entries it begins with, in this order. */
  readonly entryIds: readonly string[];
}

/** Begins a brief, and makes its client first where it is new. */
export function useBeginBrief() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async ({ title, client, entryIds }: NewBrief) => {
      const clientId =
        'id' in client ? client.id : (await api.clients.create.mutate(emptyClient(client.name))).client.id;
      return api.briefs.create.mutate({ title, clientId, entryIds: [...entryIds] });
    },
    onSuccess: async (view) => {
      queries.setQueryData(briefKeys.brief(view.brief.id), view);
      await Promise.all([
        queries.invalidateQueries({ queryKey: ['clients'] }),
        queries.invalidateQueries({ queryKey: briefKeys.list }),
      ]);
    },
  });
}
