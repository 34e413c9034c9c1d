import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { Change } from '../../../../shared/api/index.ts';
import { api } from '../../../app/api.ts';
import { onChange } from '../../../app/changes.ts';
import { briefKeys } from './brief-queries.ts';

/** What a pack is made of: a change of any of it may change the pages. */
const INGREDIENTS: ReadonlySet<Change['collection']> = new Set([
  'briefs',
  'entries',
  'annotations',
  'clients',
  'sources',
]);

/** The pack as it would be exported now, composed again whenever something in it changes. */
export function usePackPreview(briefId: string) {
  const queries = useQueryClient();
  useEffect(
    () =>
      onChange((change) => {
        if (INGREDIENTS.has(change.collection)) void queries.invalidateQueries({ queryKey: briefKeys.pack(briefId) });
      }),
    [queries, briefId],
  );
  return useQuery({
    queryKey: briefKeys.pack(briefId),
    queryFn: () => api.briefs.preview.query({ id: briefId }),
    // What was composed before the page was left may be outdated by now.
    refetchOnMount: 'always',
  });
}
