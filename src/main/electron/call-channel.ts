import { type BrowserWindow, type IpcMainInvokeEvent, ipcMain } from 'electron';
import type { Subscription } from 'rxjs';
import { CALL_CHANNEL, CHANGE_CHANNEL } from '../../preload/channels.ts';
import type { ApiAnswer } from '../../shared/api/index.ts';
import type { Core } from '../core/core.ts';
import { isApplicationUrl } from './application-scheme.ts';

const REFUSED: ApiAnswer = {
  ok: false,
  error: { kind: 'Rejected', message: 'This page may not call Attaché.' },
};

/** Answers the window's calls from the core. A call from any frame but the window's own page is refused. */
export function handleCalls(core: Core): void {
  ipcMain.handle(CALL_CHANNEL, (event, call: unknown): Promise<ApiAnswer> | ApiAnswer =>
    isFromOwnPage(event) ? core.dispatch(call) : REFUSED,
  );
}

/** Tells the window of every change until it is closed. */
export function sendChanges(core: Core, window: BrowserWindow): Subscription {
  const subscription = core.changes.subscribe((change) => {
    if (!window.isDestroyed()) window.webContents.send(CHANGE_CHANNEL, change);
  });
  window.once('closed', () => subscription.unsubscribe());
  return subscription;
}

function isFromOwnPage(event: IpcMainInvokeEvent): boolean {
  const frame = event.senderFrame;
  return frame !== null && frame === event.sender.mainFrame && isApplicationUrl(frame.url);
}
