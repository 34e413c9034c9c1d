import { useMutation, useQuery } from '@tanstack/react-query';
import type { LookDefinition } from '../../../shared/looks/look-definition.ts';
import { api } from '../../app/api.ts';

/** The looks a brief can have; the change feed says when there is another. */
export function useLooks() {
  return useQuery({ queryKey: ['looks'], queryFn: () => api.looks.list.query() });
}

/** Reads a look from a Word file; it is not kept yet. */
export function useReadLook() {
  return useMutation({ mutationFn: (file: { name: string; content: string }) => api.looks.read.mutate(file) });
}

/** Keeps a look: a new one, or in the place of another. */
export function useSaveLook() {
  return useMutation({
    mutationFn: (look: { id?: string; definition: LookDefinition }) => api.looks.save.mutate(look),
  });
}

export function useRemoveLook() {
  return useMutation({ mutationFn: (id: string) => api.looks.remove.mutate({ id }) });
}
