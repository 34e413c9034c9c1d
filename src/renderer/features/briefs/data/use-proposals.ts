import { useQuery } from '@tanstack/react-query';
import { api } from '../../../app/api.ts';

/** Entries proposed for a client, most relevant first, as things are now. */
export function useProposals(clientId: string) {
  return useQuery({
    queryKey: ['entries', 'proposals', clientId],
    queryFn: () => api.relevance.propose.query({ clientId }),
    // They follow from the client and its ratings too: asked anew whenever they are looked at.
    staleTime: 0,
    gcTime: 0,
  });
}
