import { randomUUID } from 'node:crypto';
import { pathToFileURL } from 'node:url';
import { BrowserWindow, type Session, session } from 'electron';
import { AttacheError } from '../../shared/api/index.ts';
import { withPrivatePage } from '../printing/private-page.ts';

/**
 * Sets a page (one HTML file that needs nothing else, and whose own policy admits no script) as PDF in a window nobody sees, in a
 * session of its own that lets it read that file and nothing else.
 * @throws AttacheError Unavailable where it fails, Cancelled once the signal is aborted
 */
export function printInWindow(html: string, signal: AbortSignal): Promise<Uint8Array> {
  return withPrivatePage(html, async ({ page }) => {
    const address = pathToFileURL(page).href;
    const window = new BrowserWindow({
      show: false,
      webPreferences: {
        session: sessionFor(address),
        sandbox: true,
        contextIsolation: true,
        nodeIntegration: false,
        webSecurity: true,
        webviewTag: false,
      },
    });
    const stop = () => window.destroy();
    signal.addEventListener('abort', stop, { once: true });
    try {
      await window.loadURL(address);
      return await window.webContents.printToPDF({
        preferCSSPageSize: true,
        printBackground: true,
        generateTaggedPDF: true,
        generateDocumentOutline: true,
      });
    } catch (cause) {
      if (signal.aborted) throw new AttacheError('Cancelled', 'The export was cancelled. Nothing was written.');
      throw new AttacheError('Unavailable', 'The pages could not be set as PDF.', {
        hint: 'Try again, or export to Word.',
        cause,
      });
    } finally {
      signal.removeEventListener('abort', stop);
      if (!window.isDestroyed()) window.destroy();
    }
  });
}

/** Kept in memory alone, with no permission. */
function sessionFor(address: string): Session {
  const own = session.fromPartition(`print-${randomUUID()}`);
  own.setPermissionRequestHandler((_contents, _permission, callback) => callback(false));
  own.webRequest.onBeforeRequest(({ url }, callback) => callback({ cancel: url !== address }));
  return own;
}
