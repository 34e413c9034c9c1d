import { useQuery, useQueryClient } from '@tanstack/react-query';
import { api } from '../../app/api.ts';

const KEY = ['citation-styles'];

/** The citation styles a brief can have. */
export function useCitationStyles() {
  return useQuery({ queryKey: KEY, queryFn: () => api.citationStyles.list.query() });
}

/** Adds the file of a style, and gives its id. @throws the reason why it can not be used */
export function useAddCitationStyle() {
  const queries = useQueryClient();
  return async (file: File): Promise<string> => {
    const added = await api.citationStyles.add.mutate({ text: await file.text() });
    await queries.invalidateQueries({ queryKey: KEY });
    return added.id;
  };
}

/** Takes out a style that was added. */
export function useRemoveCitationStyle() {
  const queries = useQueryClient();
  return async (id: string): Promise<void> => {
    await api.citationStyles.remove.mutate({ id });
    await queries.invalidateQueries({ queryKey: KEY });
  };
}
