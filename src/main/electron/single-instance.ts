import { app, type BrowserWindow } from 'electron';

/**
 * Makes this the only running instance; a second one brings the first one's window to the front and ends.
 * @returns false in the second one
 */
export function becomeOnlyInstance(currentWindow: () => BrowserWindow | undefined): boolean {
  if (!app.requestSingleInstanceLock()) return false;
  app.on('second-instance', () => {
    const window = currentWindow();
    if (window === undefined) return;
    if (window.isMinimized()) window.restore();
    window.focus();
  });
  return true;
}
