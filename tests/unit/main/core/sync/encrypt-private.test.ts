import { expect, it } from 'vitest';
import { seededRandom } from '../../../../../src/main/core/generating/seeded-random.ts';
import type { Database } from '../../../../../src/main/core/sync/database.ts';
import { encryptPrivate } from '../../../../../src/main/core/sync/sealing/encrypt-private.ts';
import { sealingState } from '../../../../../src/main/core/sync/sealing/sealing-state.ts';
import type { SyncState } from '../../../../../src/main/core/sync/sync-state.ts';
import { cheapKeys } from '../../../../support/cheap-keys.ts';

it('gives up on a server that says another device was first and shows none, and encrypts nothing', async () => {
  let asked = 0;
  const plain = {
    read: async () => [],
    write: async () => {
      asked++;
      return [{ error: 'conflict' }];
    },
  } as unknown as Database;
  const facts = { read: () => undefined, write: () => undefined, remove: () => undefined };
  const sealing = sealingState(
    facts as never,
    (work) => work(),
    () => undefined,
  );
  const state = { sealing, userName: () => 'mai' } as unknown as SyncState;
  const making = cheapKeys(seededRandom(3));
  const encrypting = encryptPrivate({ state, plain, making }, 'correct horse battery staple');
  await expect(encrypting).rejects.toMatchObject({ kind: 'conflict' });
  expect(asked).toBe(2);
  expect(sealing.phase()).toBe('off');
});
