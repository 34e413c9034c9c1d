import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { app, type BrowserWindow, dialog, session, shell } from 'electron';
import { MENU_COMMAND_CHANNEL } from '../preload/channels.ts';
import { toApiError } from '../shared/api/index.ts';
import type { Core, CoreOptions } from './core/core.ts';
import { openOrRestore } from './core/open-or-restore.ts';
import { registerApplicationScheme, serveApplication } from './electron/application-scheme.ts';
import { handleCalls, sendChanges } from './electron/call-channel.ts';
import { offerReloadAfterCrash } from './electron/crash-recovery.ts';
import { electronHost } from './electron/electron-host.ts';
import { setApplicationMenu } from './electron/menu.ts';
import { denyNavigation } from './electron/navigation.ts';
import { offerKeyChange } from './electron/offer-key-change.ts';
import { offerRestore } from './electron/offer-restore.ts';
import { createProgressWindow } from './electron/progress-window.ts';
import { applySessionRules } from './electron/session-rules.ts';
import { becomeOnlyInstance } from './electron/single-instance.ts';
import { storeKey } from './electron/store-key.ts';
import { resolveSystemProxy } from './electron/system-proxy.ts';
import { tellPower } from './electron/tell-power.ts';
import { openWindow } from './electron/window.ts';
import { createFaultLog } from './fault-log.ts';
import { openRendererFiles } from './renderer-files.ts';

/** The program's own files: this file is two folders down, in the source as in the bundle. */
const programFile = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url));
const dataFolder = process.env.ATTACHE_DATA || join(app.getPath('userData'), 'library');
const logFault = createFaultLog(dataFolder, () => new Date());

/** Tells whoever started the program that the person was told why it ended. */
const EXIT_EXPLAINED = 3;

let window: BrowserWindow | undefined;
const currentWindow = () => window;

app.enableSandbox();
registerApplicationScheme();
denyNavigation();
process.on('uncaughtException', logFault);
process.on('unhandledRejection', logFault);
app.on('window-all-closed', () => {
  if (process.platform !== 'darwin') app.quit();
});
if (becomeOnlyInstance(currentWindow)) app.whenReady().then(start).catch(stopWith);
else app.quit();

async function start(): Promise<void> {
  const opening = createProgressWindow(() => performance.now());
  const options: CoreOptions = {
    directory: dataFolder,
    key: await storeKey(dataFolder, process.env.ATTACHE_PASSPHRASE),
    libraryDirectory: programFile('resources/library'),
    host: electronHost(currentWindow),
    now: () => new Date(),
    newId: randomUUID,
    onFault: logFault,
    opening: opening.work,
    resolveProxy: resolveSystemProxy,
  };
  const core = await openOrRestore(options, offerRestore);
  closeBeforeQuit(core);
  core.startSync();
  tellPower((said) => core.noticeMachine(said));
  applySessionRules(session.defaultSession);
  serveApplication(openRendererFiles(programFile('out/renderer')));
  handleCalls(core);
  setApplicationMenu(process.platform, {
    send: (command) => window?.webContents.send(MENU_COMMAND_CHANNEL, command),
    showDataFolder: () => void shell.openPath(dataFolder),
    changeKey: () =>
      void offerKeyChange({
        core,
        directory: dataFolder,
        now: options.now,
        hideWindows: () => window?.hide(),
        onFault: logFault,
      }),
  });
  showWindow(core);
  // Not before: with its last window the program ends.
  opening.close();
  app.on('activate', () => {
    if (window === undefined) showWindow(core);
  });
}

function showWindow(core: Core): void {
  const opened = openWindow({
    preloadPath: programFile('out/preload/index.cjs'),
    statePath: join(app.getPath('userData'), 'window-state.json'),
    iconPath: programFile('resources/icons/icon.png'),
  });
  window = opened;
  sendChanges(core, opened);
  offerReloadAfterCrash(opened);
  opened.once('closed', () => {
    window = undefined;
  });
}

/** Ends running exports and closes the store before the process ends. */
function closeBeforeQuit(core: Core): void {
  let isClosed = false;
  app.on('will-quit', (event) => {
    if (isClosed) return;
    event.preventDefault();
    core
      .close()
      .catch(logFault)
      .finally(() => {
        isClosed = true;
        app.quit();
      });
  });
}

/** The library can not be opened: says why, and what to do. */
function stopWith(fault: unknown): void {
  const { kind, message, hint } = toApiError(fault);
  if (kind === 'Bug') logFault(fault);
  // They were asked, and answered.
  if (kind !== 'Cancelled')
    dialog.showErrorBox('Attaché can not open the library', hint === undefined ? message : `${message}\n\n${hint}`);
  app.exit(EXIT_EXPLAINED);
}
