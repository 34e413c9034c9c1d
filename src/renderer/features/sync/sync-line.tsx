import { hrefOf } from '../../app/routes.ts';
import { useSyncStatus } from './sync-queries.ts';
import { statusText } from './sync-words.ts';

/** The state of sync in a few words, and the way to the page about it. */
export function SyncLine() {
  const { data } = useSyncStatus();
  if (data === undefined) return <span />;
  if (data.phase === 'off') return <span>{statusText(data)}</span>;
  return (
    <a className="sync-line" href={hrefOf('/sync')}>
      {statusText(data)}
    </a>
  );
}
