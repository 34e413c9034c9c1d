import { AttacheError } from '../../shared/api/index.ts';
import { type KeyChangeReport, replaceKey } from '../core/store/rekey/change-key.ts';
import type { WorkOptions } from '../core/tasks/run-in-worker.ts';
import { hasSealedKey, sealedKeyPath } from '../key-location.ts';
import { newSealedKey, sealedKey } from './sealed-key.ts';

/**
 * Gives a library that nobody has open, and whose key is in the system's keychain, another key, kept there as well.
 * @throws AttacheError Rejected where its key is not in the keychain, and what `replaceKey` and `sealedKey` throw; nothing was changed
 * then
 */
export async function changeSealedKey(
  directory: string,
  now: () => Date,
  work: WorkOptions = {},
): Promise<KeyChangeReport> {
  if (!hasSealedKey(directory)) {
    throw new AttacheError('Rejected', "This library's key is not in the system's keychain.", {
      hint: 'Close Attaché and run “attache change-key”.',
    });
  }
  return replaceKey({ directory, load: () => sealedKey(sealedKeyPath(directory)), make: newSealedKey, now, work });
}
