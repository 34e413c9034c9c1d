import { errorOf } from '../../app/api.ts';
import { ErrorState } from '../../ui/error-state.tsx';
import { LoadingState } from '../../ui/loading-state.tsx';
import { RemovedCard } from '../history/removed-card.tsx';
import { LooksCard } from '../looks/looks-card.tsx';
import { ApplicationFacts } from './application-facts.tsx';
import { AuthorField } from './author-field.tsx';
import { BackupsCard } from './backups/backups-card.tsx';
import { DataCheck } from './data-check.tsx';
import { useSettings } from './settings-queries.ts';
import { ShortcutsHelp } from './shortcuts-help.tsx';
import { ThemeChoice } from './theme-choice.tsx';
import '../page.css';
import './settings-page.css';

/** What the reader can choose, the check of the data, and what the program says of itself. */
export function SettingsPage() {
  const settings = useSettings();
  return (
    <main className="page settings-page">
      <header className="page-header">
        <h1>Settings</h1>
      </header>
      {settings.isPending && <LoadingState label="Loading settings…" />}
      {settings.isError && <ErrorState error={errorOf(settings.error)} onRetry={() => void settings.refetch()} />}
      {settings.isSuccess && (
        <>
          <section className="form-card" aria-labelledby="settings-you">
            <h2 id="settings-you">You</h2>
            <AuthorField author={settings.data.author} />
            <ThemeChoice theme={settings.data.theme} />
          </section>
          <DataCheck />
          <LooksCard />
          <RemovedCard />
          <BackupsCard />
          <ShortcutsHelp />
          <ApplicationFacts />
        </>
      )}
    </main>
  );
}
