import { useQuery } from '@tanstack/react-query';
import { api, errorOf } from '../../app/api.ts';
import { ErrorState } from '../../ui/error-state.tsx';
import { LoadingState } from '../../ui/loading-state.tsx';

/** The entry being read. */
export function EntryReader({ entryId }: { readonly entryId: string }) {
  const query = useQuery({
    queryKey: ['entries', entryId],
    queryFn: () => api.library.entry.query({ id: entryId }),
  });
  if (query.error !== null) return <ErrorState error={errorOf(query.error)} onRetry={() => void query.refetch()} />;
  if (query.data === undefined) return <LoadingState label="Opening the entry…" />;
  const { entry } = query.data;
  return (
    <article>
      <h2>{entry.title}</h2>
      <p>{entry.summary}</p>
    </article>
  );
}
