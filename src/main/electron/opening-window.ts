import { BrowserWindow } from 'electron';
import type { Report } from '../core/tasks/report.ts';

/** Work shorter than this needs no window of its own, in milliseconds. */
const PATIENCE = 1_000;
const PAGE = `data:text/html;charset=utf-8,${encodeURIComponent(
  '<!doctype html><title>Attaché</title><body style="font: 1rem system-ui; margin: 1.5rem">' +
    '<p>Attaché is getting your library ready. A backup of it is kept; please do not switch the computer off.',
)}`;

/** A small window for while opening the library takes long: its title says how far it is. */
export interface OpeningWindow {
  readonly onOpening: Report;
  /** The library is open; what is told later shows no window. */
  close(): void;
}

/** Makes it; it is shown only once opening takes long. */
export function createOpeningWindow(clock: () => number): OpeningWindow {
  const begunAt = clock();
  let window: BrowserWindow | undefined;
  let isOpen = false;
  return {
    onOpening(step, fraction) {
      if (isOpen || clock() - begunAt < PATIENCE) return;
      window ??= openSmallWindow();
      if (window.isDestroyed()) return;
      window.setTitle(`${step}: ${Math.floor(fraction * 100)} %`);
      window.setProgressBar(fraction);
    },
    close() {
      isOpen = true;
      if (window !== undefined && !window.isDestroyed()) window.destroy();
    },
  };
}

function openSmallWindow(): BrowserWindow {
  const window = new BrowserWindow({
    width: 480,
    height: 150,
    resizable: false,
    minimizable: false,
    maximizable: false,
    closable: false,
    webPreferences: { sandbox: true, contextIsolation: true, nodeIntegration: false, javascript: false },
  });
  // Its title says how far it is.
  window.on('page-title-updated', (event) => event.preventDefault());
  window.loadURL(PAGE).catch(() => undefined);
  return window;
}
