import { AttacheError } from '../../../../shared/api/index.ts';
import { SEALING_ID, sealingParametersSchema } from '../../../../shared/sync/sealed-document.ts';
import type { Database } from '../database.ts';
import { ServerFailure } from '../server-failure.ts';
import type { SyncState } from '../sync-state.ts';
import { deriveNewSealingKey, deriveSealingKey } from './derive-key.ts';

/**
 * Encrypts a user's private database from here on, or opens one that another device encrypted. Nothing is exchanged meanwhile. What is
 * there in plain text is encrypted by the next exchange, what could not be opened is looked at again.
 * @param plain the private database as it lies on the server
 * @throws AttacheError Rejected where the passphrase is not the one it was encrypted with; nothing was changed then
 * @throws ServerFailure no-encryption where the server's checks are of an earlier version
 */
export async function encryptPrivate(state: SyncState, plain: Database, passphrase: string): Promise<void> {
  const [row] = await plain.read([SEALING_ID]);
  const there = sealingParametersSchema.safeParse(row?.isDeleted ? undefined : row?.doc);
  const known = there.success ? there.data : state.sealing.parameters();
  if (known === undefined) return encryptAnew(state, plain, passphrase);
  const key = await deriveSealingKey(known, passphrase);
  if (key === undefined) {
    throw new AttacheError('Rejected', 'This is not the passphrase of your private notes.', {
      hint: 'Try again. Nothing was changed.',
    });
  }
  begin(state, () => state.sealing.unlock(known, key));
}

async function encryptAnew(state: SyncState, plain: Database, passphrase: string): Promise<void> {
  const { key, parameters } = await deriveNewSealingKey(passphrase);
  const [answer] = await plain.write([{ _id: SEALING_ID, type: 'sealing', ...parameters }]);
  // Another device was first: its passphrase is the one.
  if (answer?.error === 'conflict') return encryptPrivate(state, plain, passphrase);
  if (answer?.error !== undefined) throw new ServerFailure('no-encryption', answer.reason ?? answer.error);
  begin(state, () => state.sealing.unlock(parameters, key));
}

function begin(state: SyncState, unlock: () => void): void {
  state.inTransaction(() => {
    unlock();
    state.quarantine.releaseSealed('private');
    state.checkpoints.set('private', { since: '0' });
  });
}
