import { type BrowserWindow, dialog } from 'electron';

/**
 * Offers to load the window again after its process died or stopped answering. The core runs outside it, so nothing saved
 * is at risk; drafts are kept by the renderer as they are typed.
 */
export function offerReloadAfterCrash(window: BrowserWindow): void {
  window.webContents.on('render-process-gone', (_event, details) => {
    if (details.reason === 'clean-exit') return;
    console.error(`The window's process ended: ${details.reason} (${details.exitCode}).`);
    void offerReload(window, 'The window stopped working.', 'Close');
  });
  window.on('unresponsive', () => void offerReload(window, 'The window does not answer.', 'Wait'));
}

async function offerReload(window: BrowserWindow, message: string, otherwise: 'Close' | 'Wait'): Promise<void> {
  if (window.isDestroyed()) return;
  const { response } = await dialog.showMessageBox(window, {
    type: 'error',
    message,
    detail: 'Everything saved is safe. Load the window again?',
    buttons: ['Load again', otherwise],
    defaultId: 0,
    cancelId: 1,
  });
  if (window.isDestroyed()) return;
  if (response === 0) window.webContents.reload();
  else if (otherwise === 'Close') window.destroy();
}
