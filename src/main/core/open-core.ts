import { join } from 'node:path';
import { merge, Subject } from 'rxjs';
import type { Change, Services, VerifyReport } from '../../shared/api/index.ts';
import { createDispatch } from './api/dispatch.ts';
import { checkInWorker } from './checking/check-in-worker.ts';
import { addedStyles } from './citing/added-styles.ts';
import { createCitationStylesService } from './citing/create-citation-styles-service.ts';
import type { Core, CoreOptions } from './core.ts';
import { createExportingService } from './exporting/index.ts';
import { createPageDrawer } from './exporting/pages/create-page-drawer.ts';
import { createHistoryService } from './history/create-history-service.ts';
import { startBackgroundIndexer } from './indexing/background-indexer.ts';
import { createIssuesService } from './issues/create-issues-service.ts';
import { createLooksService } from './looks/create-looks-service.ts';
import { openLibraryStore } from './open-library-store.ts';
import { packMaterials } from './pack-materials.ts';
import { chosenOtherwise, materialOfBrief, packOfBrief, sendablePackOfBrief, sourcesOfBrief } from './pack-of-brief.ts';
import { createHeaviestEntries, createSearchService, updateSearchIndex } from './search/index.ts';
import { createAnnotationsService } from './services/annotations-service.ts';
import { createBackupsService } from './services/backups-service.ts';
import { createBibliographyService } from './services/bibliography-service.ts';
import { createBriefsService } from './services/briefs-service.ts';
import { createClientsService } from './services/clients-service.ts';
import { createLibraryService } from './services/library-service.ts';
import { createRelevanceService } from './services/relevance-service.ts';
import { createSettingsService } from './services/settings-service.ts';
import { backupPath, findBackup } from './store/backup/backup-folder.ts';
import { copyBackupOut } from './store/backup/copy-backup-out.ts';
import { DATABASE_FILE } from './store/data-files.ts';
import { openPartialFiles } from './store/partial-files.ts';
import { openStoreFacts } from './store/store-facts.ts';
import { moveStylesFromSettings } from './styles/move-from-settings.ts';
import { createSyncService } from './sync/create-sync-service.ts';
import { followProxy } from './sync/follow-proxy.ts';
import { connectServer } from './sync/server-connection.ts';
import { createTaskBoard } from './tasks/task-board.ts';

/**
 * Opens the data folder and starts the services on it.
 * @throws AttacheError Locked where another process has the folder or the key is wrong, Corrupt where the store is damaged or
 * no store at all, Unavailable where it is newer than this program
 */
export async function openCore(options: CoreOptions): Promise<Core> {
  const { now, newId, host, key, syncIdleTimeout, resolveProxy } = options;
  const route = resolveProxy === undefined ? undefined : followProxy(resolveProxy);
  const store = await openLibraryStore(options);
  await moveStylesFromSettings(store, now);
  const ownChanges = new Subject<Change>();
  const closing = new AbortController();
  const checks = new Set<Promise<unknown>>();
  const settings = createSettingsService(store, { host, key, verify });
  const author = async () => (await settings.get()).author;
  const citationStyles = createCitationStylesService({
    directory: join(options.libraryDirectory, '../citation-styles'),
    added: addedStyles(store, now),
  });
  const pageDrawer = createPageDrawer();
  const briefs = createBriefsService(store, {
    now,
    newId,
    author,
    composePack: async (brief) => packOfBrief(store, brief, await citationStyles.citing(brief)),
    packMaterial: packMaterials(
      async (brief) => materialOfBrief(store, brief, await citationStyles.citingParts(brief)),
      store.changes,
    ),
    pageDrawer,
  });
  const partials = openPartialFiles(openStoreFacts(store.connection));
  const exporting = createExportingService({
    briefPack: async (briefId, choices) => {
      const { brief } = await briefs.get(briefId);
      const chosen = chosenOtherwise(brief, choices);
      const citing = await citationStyles.citing(chosen, choices.citationStyleText);
      return { pack: await sendablePackOfBrief(store, chosen, citing), suggestedName: brief.id };
    },
    host,
    newId,
    partials,
    onChange: (jobId) => ownChanges.next({ collection: 'exports', ids: [jobId] }),
    onFault: options.onFault,
  });
  const backups = createBackupsService({
    directory: options.directory,
    key,
    now,
    restore: options.restore,
    onChange: () => ownChanges.next({ collection: 'backups', ids: [] }),
    onFault: options.onFault,
  });
  const issues = createIssuesService(store, {
    now,
    newId,
    author,
    sendablePack: async (brief) => sendablePackOfBrief(store, brief, await citationStyles.citing(brief)),
    exporting,
  });
  const search = createSearchService({ connection: store.connection, tables: store.tables });
  const sync = createSyncService(store, {
    now,
    newId,
    random: Math.random,
    version: host.application.version,
    connect: (to) =>
      connectServer({
        ...(syncIdleTimeout === undefined ? {} : { idleTimeout: syncIdleTimeout }),
        ...(route === undefined ? {} : { route }),
        ...to,
      }),
    onChange: () => ownChanges.next({ collection: 'sync', ids: [] }),
    onFault: options.onFault,
  });
  const tasks =
    options.tasks ?? createTaskBoard({ newId, onChange: () => ownChanges.next({ collection: 'tasks', ids: [] }) });
  const indexer = startBackgroundIndexer(store, {
    file: join(options.directory, DATABASE_FILE),
    key,
    tasks,
    onFault: options.onFault,
  });
  const heaviestEntries = createHeaviestEntries(store.connection, store.tables);
  const services: Services = {
    library: createLibraryService(store, now),
    search,
    annotations: createAnnotationsService(store, { now, newId, author }),
    clients: createClientsService(store, now),
    briefs,
    issues,
    history: createHistoryService(store, now),
    relevance: createRelevanceService(store, { search, heaviestEntries, now }),
    citationStyles,
    bibliography: createBibliographyService(store, {
      now,
      citedSources: (brief) => sourcesOfBrief(store, brief),
      exporting,
    }),
    exporting,
    looks: createLooksService(store, now),
    settings,
    backups,
    sync,
    tasks,
  };

  async function verify(): Promise<VerifyReport> {
    updateSearchIndex(store.connection, store.tables);
    const check = { file: join(options.directory, DATABASE_FILE), key, tables: store.tables };
    const running = tasks.run('check', (work) =>
      checkInWorker(check, { ...work, signal: AbortSignal.any([work.signal, closing.signal]) }),
    );
    checks.add(running);
    return running.finally(() => checks.delete(running));
  }

  async function close(): Promise<void> {
    closing.abort();
    await indexer.stop();
    await Promise.allSettled(checks);
    await sync.close();
    await exporting.close();
    await pageDrawer.close();
    await backups.close();
    await store.close();
    ownChanges.complete();
  }

  return {
    services,
    changes: merge(store.changes, ownChanges),
    dispatch: createDispatch(services, options.onFault),
    makeScheduledBackup: () => backups.makeScheduled(),
    copyBackup: (name, to) =>
      copyBackupOut(backupPath(options.directory, findBackup(options.directory, name).name), to, partials),
    startSync: () => sync.start(),
    noticeMachine: (notice) => sync.noticeMachine(notice),
    close,
  };
}
