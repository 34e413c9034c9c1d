import { useQuery } from '@tanstack/react-query';
import { api, errorOf } from '../../../app/api.ts';
import { navigate } from '../../../app/routes.ts';
import { Button } from '../../../ui/button.tsx';

/** What the pack will print of an entry, in short, and the way to read it whole. */
export function EntrySectionFacts({ entryId }: { readonly entryId: string }) {
  const entry = useQuery({
    queryKey: ['entries', 'entry', entryId],
    queryFn: () => api.library.entry.query({ id: entryId }),
  });
  if (entry.isPending)
    return <div className="entry-facts entry-facts-loading" role="status" aria-label="Loading the entry" />;
  if (entry.isError) {
    const { kind, message } = errorOf(entry.error);
    return (
      <div className="entry-facts" role="note">
        <p>
          {kind === 'NotFound'
            ? 'This entry is no longer in the library. The pack leaves it out; remove the section or keep its introduction.'
            : message}
        </p>
      </div>
    );
  }
  const { entry: found, disagreements, sources } = entry.data;
  return (
    <div className="entry-facts">
      <p className="entry-facts-label">From the library, printed below your introduction</p>
      <h3>{found.title}</h3>
      <p>{found.summary}</p>
      <ul className="entry-facts-counts">
        <li>{counted(found.claims.length, 'claim', 'claims')} with footnotes</li>
        <li>{counted(sources.length, 'source', 'sources')}</li>
        {disagreements.length > 0 && <li>{counted(disagreements.length, 'disagreement', 'disagreements')}</li>}
      </ul>
      <Button onPress={() => navigate(`/library/${entryId}`)}>Open the entry</Button>
    </div>
  );
}

function counted(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`;
}
