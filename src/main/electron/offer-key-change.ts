import { app, dialog } from 'electron';
import { toApiError } from '../../shared/api/index.ts';
import type { Core } from '../core/core.ts';
import { hasSealedKey } from '../key-location.ts';
import { changeSealedKey } from './change-sealed-key.ts';
import { createProgressWindow } from './progress-window.ts';

export interface KeyChangeSurroundings {
  readonly core: Core;
  readonly directory: string;
  readonly now: () => Date;
  /** Puts the windows away: they can do nothing meanwhile. */
  readonly hideWindows: () => void;
  readonly onFault: (fault: unknown) => void;
}

const CHANGE = 0;

/** Asks whether to encrypt the library anew under another key in the keychain, does it, and starts the program again. */
export async function offerKeyChange({
  core,
  directory,
  now,
  hideWindows,
  onFault,
}: KeyChangeSurroundings): Promise<void> {
  if (!hasSealedKey(directory)) {
    dialog.showErrorBox(
      'This library’s key is not in the system’s keychain',
      'Close Attaché and run “attache change-key”.',
    );
    return;
  }
  const { response } = await dialog.showMessageBox({
    type: 'question',
    message: 'Encrypt the library anew, under another key?',
    detail:
      'The key is made at random and kept in the system’s keychain. A backup is made first; it stays under the earlier key. Attaché closes, and starts again when it is done.',
    buttons: ['Change the Key', 'Cancel'],
    defaultId: CHANGE,
    cancelId: 1,
  });
  if (response !== CHANGE) return;
  hideWindows();
  const changing = createProgressWindow(() => performance.now());
  try {
    await core.close();
    await changeSealedKey(directory, now, changing.work);
  } catch (fault) {
    const { kind, message, hint } = toApiError(fault);
    if (kind === 'Bug') onFault(fault);
    dialog.showErrorBox('The key was not changed', hint === undefined ? message : `${message}\n\n${hint}`);
  }
  changing.close();
  app.relaunch();
  app.exit(0);
}
