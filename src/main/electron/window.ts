import { BrowserWindow } from 'electron';
import { APPLICATION_URL } from './application-scheme.ts';
import { initialBounds, MIN_WINDOW_SIZE, readWindowState, rememberWindowState } from './window-state.ts';

export interface WindowOptions {
  readonly preloadPath: string;
  readonly statePath: string;
  readonly iconPath: string;
}

/** Opens the window where it was last; it is shown once it has something to show. */
export function openWindow(options: WindowOptions): BrowserWindow {
  const state = readWindowState(options.statePath);
  const window = new BrowserWindow({
    ...initialBounds(state),
    minWidth: MIN_WINDOW_SIZE.width,
    minHeight: MIN_WINDOW_SIZE.height,
    show: false,
    title: 'Attaché',
    icon: options.iconPath,
    webPreferences: {
      preload: options.preloadPath,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      webviewTag: false,
      navigateOnDragDrop: false,
      // Elsewhere than on macOS the dictionaries would be downloaded.
      spellcheck: process.platform === 'darwin',
    },
  });
  rememberWindowState(window, options.statePath);
  window.once('ready-to-show', () => {
    if (state?.isMaximized) window.maximize();
    window.show();
  });
  window.loadURL(APPLICATION_URL).catch((fault: unknown) => console.error('The window could not be loaded.', fault));
  return window;
}
