import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { api } from '../../../app/api.ts';
import { briefKeys } from '../data/brief-queries.ts';

/** Pages asked for at a time. */
export const PAGES_AT_A_TIME = 8;

/** Some pages of the pack as they will print, drawn again whenever something in it changes; the last ones stay until then. */
export function useBriefPages(briefId: string, first: number, isWanted: boolean) {
  return useQuery({
    queryKey: [...briefKeys.pages(briefId), first],
    queryFn: () => api.briefs.pages.query({ id: briefId, first, last: first + PAGES_AT_A_TIME - 1 }),
    enabled: isWanted,
    placeholderData: keepPreviousData,
  });
}
