import type { ScopeStatus, SyncStatus } from '../../../shared/api/index.ts';
import { errorOf } from '../../app/api.ts';
import { Button } from '../../ui/button.tsx';
import { Switch } from '../../ui/switch.tsx';
import { useChangeSync, useSignOut, useSyncNow } from './sync-queries.ts';
import { counted, instantText, SCOPE_LABELS, statusText } from './sync-words.ts';

/** How far each scope is, and what a person can do about it. */
export function SyncStateCard({ status }: { readonly status: SyncStatus }) {
  const now = useSyncNow();
  const change = useChangeSync();
  const signOut = useSignOut();
  return (
    <section className="form-card" aria-labelledby="sync-state">
      <h2 id="sync-state">In step with your team</h2>
      <p role="status">{statusText(status)}</p>
      <ul className="sync-scopes">
        {status.scopes.map((scope) => (
          <ScopeRow
            key={scope.scope}
            scope={scope}
            isLocked={scope.scope === 'private' && status.encryption === 'locked'}
          />
        ))}
      </ul>
      <Switch
        isSelected={status.isWorkingOffline}
        onChange={(isWorkingOffline) => change.mutate({ isWorkingOffline })}
        description="Nothing is exchanged until you turn this off or press “Sync now”."
      >
        Work offline
      </Switch>
      <Switch
        isSelected={status.isMetered}
        onChange={(isMetered) => change.mutate({ isMetered })}
        description="Looks for news every quarter of an hour instead of keeping a connection open. Large files of issues come when you press “Sync now”."
      >
        Metered connection
      </Switch>
      {now.isError && <p className="form-error">{errorOf(now.error).message}</p>}
      <div className="form-actions">
        <Button variant="quiet" onPress={() => signOut.mutate()}>
          Sign out
        </Button>
        <Button variant="primary" onPress={() => now.mutate()} isDisabled={now.isPending}>
          {now.isPending ? 'Syncing…' : 'Sync now'}
        </Button>
      </div>
    </section>
  );
}

interface ScopeRowProps {
  readonly scope: ScopeStatus;
  /** Encrypted, and the passphrase was not given here. */
  readonly isLocked: boolean;
}

function ScopeRow({ scope: { scope, lastSuccess, phase, error, received, pending }, isLocked }: ScopeRowProps) {
  return (
    <li>
      <strong>{SCOPE_LABELS[scope]}</strong>
      <span>
        {isLocked
          ? 'Waiting for your passphrase'
          : phase === 'working' && pending !== undefined && pending > 0
            ? `${counted(received, 'document')} received, ${pending.toLocaleString('en')} to come`
            : lastSuccess === undefined
              ? 'Not synced yet'
              : `In step, ${instantText(lastSuccess)}`}
      </span>
      {error !== undefined && (
        <span className="form-error">
          {error.message} {error.hint}
        </span>
      )}
    </li>
  );
}
