import { useSyncLog } from './sync-queries.ts';
import { instantText } from './sync-words.ts';

/** What replication did since the program was started, without a word of any document. */
export function SyncLogCard() {
  const { data = [] } = useSyncLog();
  if (data.length === 0) return null;
  return (
    <details className="form-card sync-log">
      <summary>Log</summary>
      <ul className="sync-scopes">
        {data.map(({ at, text }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: lines are only ever put in front
          <li key={`${at} ${data.length - index}`}>
            <span>{instantText(at)}</span>
            <span>{text}</span>
          </li>
        ))}
      </ul>
    </details>
  );
}
