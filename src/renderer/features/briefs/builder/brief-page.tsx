import { useQuery } from '@tanstack/react-query';
import { errorOf } from '../../../app/api.ts';
import { ErrorState } from '../../../ui/error-state.tsx';
import { LoadingState } from '../../../ui/loading-state.tsx';
import { useBrief } from '../data/brief-queries.ts';
import type { BriefDraft } from '../editing/brief-draft.ts';
import { loadBriefDrafts } from '../editing/brief-drafts-store.ts';
import { BriefBuilder } from './brief-builder.tsx';

const NO_DRAFTS: ReadonlyMap<string, BriefDraft> = new Map();

/** A brief being written: opens it together with what was typed before and never saved. */
export function BriefPage({ briefId }: { readonly briefId: string }) {
  const brief = useBrief(briefId);
  const drafts = useQuery({
    queryKey: ['brief-drafts', briefId],
    queryFn: () => loadBriefDrafts(briefId),
    gcTime: 0,
    staleTime: Number.POSITIVE_INFINITY,
  });
  // Without its drafts (a browser that keeps nothing) a brief can still be written.
  const found = drafts.isError ? NO_DRAFTS : drafts.data;
  if (brief.data !== undefined && found !== undefined) {
    return <BriefBuilder key={briefId} view={brief.data} drafts={found} />;
  }
  if (brief.isError) return <ErrorState error={errorOf(brief.error)} onRetry={() => void brief.refetch()} />;
  return <LoadingState label="Opening the brief…" />;
}
