import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { aTeam, exchange, notesOf, statusOf, writeNote } from '../../support/team-devices.ts';
import { startTokenGate, type TokenGate } from '../../support/token-gate.ts';

const team = aTeam();
let gate: TokenGate;
beforeAll(async () => {
  gate = await startTokenGate(team.server.url);
});
afterAll(() => gate.close());

describe('a sign-in with a JSON Web Token', () => {
  it('is kept over a restart, ends with the token in clear words, and goes on with a new one', async () => {
    const first = await team.device('budi');
    const signIn = (services: typeof first.core.services) =>
      services.sync.signIn({ url: gate.url, token: gate.tokenFor('budi') });
    await signIn(first.core.services);
    expect(await statusOf(first)).toMatchObject({ account: { name: 'budi', method: 'token' } });
    const budi = { ...first, ...(await first.reopen()) };
    const before = await writeNote(budi, 'Before it expired');
    await exchange(budi);
    gate.letTokensExpire();
    const after = await writeNote(budi, 'After it expired');
    await budi.core.services.sync.syncNow();
    await vi.waitFor(async () => {
      expect(await statusOf(budi)).toMatchObject({ phase: 'signed-out', isSessionOver: true, waiting: 1 });
    });
    await signIn(budi.core.services);
    await exchange(budi);
    const mai = await team.device('mai');
    await exchange(mai);
    expect(await notesOf(mai)).toMatchObject({ [before]: 'Before it expired', [after]: 'After it expired' });
    expect(budi.faults).toEqual([]);
    await budi.core.close();
  });

  it('is refused with a token the server did not sign', async () => {
    const mai = await team.device('mai');
    const forged = `${gate.tokenFor('mai').slice(0, -4)}AAAA`;
    await expect(mai.core.services.sync.signIn({ url: gate.url, token: forged })).rejects.toMatchObject({
      kind: 'Rejected',
      hint: expect.stringContaining('new token'),
    });
  });
});
