import { useQuery } from '@tanstack/react-query';
import { api } from '../../app/api.ts';

/** An entry as it is read: with its sources, its disagreements and what it is related to. */
export function useEntry(entryId: string) {
  return useQuery({
    queryKey: ['entries', 'entry', entryId],
    queryFn: () => api.library.entry.query({ id: entryId }),
  });
}
