import { useQuery } from '@tanstack/react-query';
import { api } from '../../app/api.ts';

/** The looks a brief can have. */
export function useLooks() {
  return useQuery({ queryKey: ['looks'], queryFn: () => api.looks.list.query() });
}
