import { errorOf } from '../../app/api.ts';
import { ErrorState } from '../../ui/error-state.tsx';
import { LoadingState } from '../../ui/loading-state.tsx';
import { ConflictInbox } from './conflict-inbox.tsx';
import { PrivateEncryptionCard } from './private-encryption-card.tsx';
import { RefusedCard } from './refused-card.tsx';
import { SignInCard } from './sign-in-card.tsx';
import { SyncLogCard } from './sync-log-card.tsx';
import { useSyncStatus } from './sync-queries.ts';
import { SyncStateCard } from './sync-state-card.tsx';
import '../page.css';
import './sync-page.css';

/** The team's server: how far everything is, what waits for a decision, and what could not be exchanged. */
export function SyncPage() {
  const status = useSyncStatus();
  return (
    <main className="page sync-page">
      <header className="page-header">
        <h1>Sync</h1>
      </header>
      {status.isPending && <LoadingState label="Asking how far it is…" />}
      {status.isError && <ErrorState error={errorOf(status.error)} onRetry={() => void status.refetch()} />}
      {status.isSuccess && (
        <>
          <ConflictInbox />
          {status.data.phase === 'off' || status.data.phase === 'signed-out' ? (
            <SignInCard account={status.data.account} isSessionOver={status.data.isSessionOver} />
          ) : (
            <>
              <SyncStateCard status={status.data} />
              <PrivateEncryptionCard encryption={status.data.encryption} />
            </>
          )}
          <RefusedCard />
          <SyncLogCard />
        </>
      )}
    </main>
  );
}
