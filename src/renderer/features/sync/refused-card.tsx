import { Button } from '../../ui/button.tsx';
import { useRefused, useRetryRejected } from './sync-queries.ts';

/** What the server did not take, and what it has that this version can not read; each with its reason. */
export function RefusedCard() {
  const refused = useRefused();
  const retry = useRetryRejected();
  const { rejected = [], quarantine = [] } = refused.data ?? {};
  if (rejected.length === 0 && quarantine.length === 0) return null;
  return (
    <section className="form-card" aria-labelledby="sync-refused">
      <h2 id="sync-refused">Not exchanged</h2>
      {rejected.length > 0 && (
        <>
          <p>The server did not take these changes. They are kept here, and hold nothing else up.</p>
          <ul className="sync-scopes">
            {rejected.map(({ collection, documentId, title, reason }) => (
              <li key={`${collection}:${documentId}`}>
                <strong>{title}</strong>
                <span>{reason}</span>
              </li>
            ))}
          </ul>
          <div className="form-actions">
            <Button onPress={() => retry.mutate()}>Send them again</Button>
          </div>
        </>
      )}
      {quarantine.length > 0 && (
        <>
          <p>These documents of the server can not be read by this version. They stay on the server as they are.</p>
          <ul className="sync-scopes">
            {quarantine.map(({ scope, remoteId, reason }) => (
              <li key={`${scope} ${remoteId}`}>
                <strong>{remoteId}</strong>
                <span>{reason}</span>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
