import { useQuery } from '@tanstack/react-query';
import { api } from '../../../app/api.ts';
import { briefKeys } from './brief-queries.ts';

/** The pack as it would be exported now, composed again whenever something in it changes. */
export function usePackPreview(briefId: string) {
  return useQuery({ queryKey: briefKeys.pack(briefId), queryFn: () => api.briefs.preview.query({ id: briefId }) });
}
