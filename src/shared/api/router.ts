import { annotationsRouter } from './annotations.ts';
import { backupsRouter } from './backups.ts';
import { bibliographyRouter } from './bibliography.ts';
import { briefsRouter } from './briefs.ts';
import { citationStylesRouter } from './citation-styles.ts';
import { clientsRouter } from './clients.ts';
import { exportingRouter } from './exporting.ts';
import { historyRouter } from './history.ts';
import { issuesRouter } from './issues.ts';
import { libraryRouter } from './library.ts';
import { looksRouter } from './looks.ts';
import { relevanceRouter } from './relevance.ts';
import { searchRouter } from './search.ts';
import { settingsRouter } from './settings.ts';
import { syncRouter } from './sync.ts';
import { tasksRouter } from './tasks.ts';
import { router } from './trpc.ts';

/** The one table of everything that crosses from a window to the core. Every input is parsed by its schema. */
export const appRouter = router({
  library: libraryRouter,
  search: searchRouter,
  annotations: annotationsRouter,
  clients: clientsRouter,
  briefs: briefsRouter,
  issues: issuesRouter,
  history: historyRouter,
  relevance: relevanceRouter,
  bibliography: bibliographyRouter,
  citationStyles: citationStylesRouter,
  exporting: exportingRouter,
  looks: looksRouter,
  settings: settingsRouter,
  backups: backupsRouter,
  sync: syncRouter,
  tasks: tasksRouter,
});
export type AppRouter = typeof appRouter;
