import { BrowserWindow } from 'electron';
import type { WorkOptions } from '../core/tasks/run-in-worker.ts';

/** Work shorter than this needs no window of its own, in milliseconds. */
const PATIENCE = 1_000;
const PAGE = `data:text/html;charset=utf-8,${encodeURIComponent(
  '<!doctype html><title>Attaché</title><body style="font: 1rem system-ui; margin: 1.5rem">' +
    '<p>Attaché is getting your library ready. A backup of it is kept. ' +
    'To stop, close this window: the library then stays as it is.',
)}`;

/** A small window for long work while the library is not open: its title says how far it is, and who closes it stops the work. */
export interface ProgressWindow {
  readonly work: Required<WorkOptions>;
  /** The work has ended; what is told later shows no window. */
  close(): void;
}

/** Makes it; it is shown only once the work takes long. */
export function createProgressWindow(clock: () => number): ProgressWindow {
  const begunAt = clock();
  const stopping = new AbortController();
  let window: BrowserWindow | undefined;
  let isOver = false;
  return {
    work: {
      signal: stopping.signal,
      onProgress({ step, fraction }) {
        if (isOver || clock() - begunAt < PATIENCE) return;
        window ??= openSmallWindow(() => !isOver && stopping.abort());
        if (window.isDestroyed()) return;
        window.setTitle(`${step}: ${Math.floor(fraction * 100)} %`);
        window.setProgressBar(fraction);
      },
    },
    close() {
      isOver = true;
      if (window !== undefined && !window.isDestroyed()) window.destroy();
    },
  };
}

function openSmallWindow(onClosed: () => void): BrowserWindow {
  const window = new BrowserWindow({
    width: 480,
    height: 150,
    resizable: false,
    minimizable: false,
    maximizable: false,
    webPreferences: { sandbox: true, contextIsolation: true, nodeIntegration: false, javascript: false },
  });
  // Its title says how far it is.
  window.on('page-title-updated', (event) => event.preventDefault());
  window.on('closed', onClosed);
  window.loadURL(PAGE).catch(() => undefined);
  return window;
}
