import { BriefPage } from '../features/briefs/builder/brief-page.tsx';
import { BriefsPage } from '../features/briefs/list/briefs-page.tsx';
import { ClientsPage } from '../features/clients/clients-page.tsx';
import { ExportPanel } from '../features/export/export-panel.tsx';
import { SettingsPage } from '../features/settings/settings-page.tsx';
import { SyncPage } from '../features/sync/sync-page.tsx';
import { ToastRegion } from '../ui/toast.tsx';
import { FaultBoundary } from './fault-boundary.tsx';
import { LibraryView } from './library-view.tsx';
import { NavigationRail } from './navigation-rail.tsx';
import { CommandCenter } from './palette/command-center.tsx';
import { type Route, useRoute } from './routes.ts';
import { StatusLine } from './status-line.tsx';
import { useTheme } from './use-theme.ts';
import './shell.css';

/** What is on every page: navigation, palette, toasts, exports under way, status. */
export function Shell() {
  useTheme();
  const route = useRoute();
  return (
    <div className="shell">
      <button type="button" className="skip-link" onClick={focusMain}>
        Skip to the content
      </button>
      <NavigationRail page={route.page} />
      <div className="shell-page" id="main" tabIndex={-1}>
        <FaultBoundary key={route.page}>
          <Page route={route} />
        </FaultBoundary>
      </div>
      <StatusLine />
      <ExportPanel />
      <ToastRegion />
      <CommandCenter />
    </div>
  );
}

function Page({ route }: { readonly route: Route }) {
  if (route.page === 'library') return <LibraryView entryId={route.entryId} />;
  if (route.page === 'clients') return <ClientsPage />;
  if (route.page === 'sync') return <SyncPage />;
  if (route.page === 'settings') return <SettingsPage />;
  return route.briefId === undefined ? <BriefsPage /> : <BriefPage briefId={route.briefId} />;
}

/** A button and not a link: the fragment of the address is the route's. */
function focusMain(): void {
  document.getElementById('main')?.focus();
}
