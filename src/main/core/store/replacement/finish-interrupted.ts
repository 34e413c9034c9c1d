import { lockFolder } from '../folder-lock.ts';
import { finishReplacement, isReplacementPending } from './replacement.ts';

/**
 * Finishes what a killed process was putting in place, if anything. To be called before a key is looked for: only when a change of
 * key is finished is it certain which file about the key is the right one.
 * @throws AttacheError Locked where another process has the folder, Corrupt where it can not be read what was to be done
 */
export function finishInterrupted(directory: string): void {
  if (!isReplacementPending(directory)) return;
  const lock = lockFolder(directory);
  try {
    finishReplacement(directory);
  } finally {
    lock.release();
  }
}
