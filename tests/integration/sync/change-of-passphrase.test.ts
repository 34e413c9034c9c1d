import { describe, expect, it } from 'vitest';
import { exchangeAll, type Member, memoryTeam, note, rewrite, textsOf } from '../../support/memory-team.ts';

const OLD = 'correct horse battery staple';
const NEW = 'another horse, another battery';

const encryptionOf = async ({ services }: Member) => (await services.sync.status()).encryption;
const encrypt = ({ services }: Member, passphrase: string) => services.sync.encryptPrivate({ passphrase });
const typesIn = (device: Member) =>
  device
    .privateContents()
    .map(({ type }) => type)
    .sort();
const parametersIn = (device: Member) => device.privateContents().find(({ type }) => type === 'sealing');

async function remove({ services }: Member, text: string): Promise<void> {
  const notes = await services.annotations.list('shipped');
  await services.annotations.remove(
    notes.find(({ annotation }) => annotation.body[0]?.value === text)?.annotation.id ?? '',
  );
}

/** Devices of one person, who encrypts on all of them what is private: two notes, which all have. */
async function encryptingDevices() {
  const devices = await memoryTeam(['mai', 'mai', 'mai']);
  const [one, other] = devices;
  const ids = [await note(one, 'First', 'private'), await note(one, 'Second', 'private')] as const;
  await encrypt(one, OLD);
  await encrypt(other, OLD);
  await exchangeAll(one, other);
  return { devices, ids };
}

/** What may be done about it, and how things are then. */
const CHANGES = {
  'another passphrase': {
    change: ({ services }: Member) => services.sync.changePassphrase({ passphrase: NEW }),
    types: ['sealed', 'sealed', 'sealing'],
    otherIs: 'on',
  },
  'another key': {
    change: ({ services }: Member) => services.sync.changePassphrase({ passphrase: NEW, isNewKey: true }),
    types: ['sealed', 'sealed', 'sealing'],
    otherIs: 'locked',
  },
  'no encryption any more': {
    change: ({ services }: Member) => services.sync.stopEncrypting(),
    types: ['annotations', 'annotations', 'sealing'],
    otherIs: 'off',
  },
} as const;
const EVERY_CHANGE = Object.entries(CHANGES);

describe('another passphrase of private notes', () => {
  it('touches no document, and devices that have the key go on', async () => {
    const { devices, ids } = await encryptingDevices();
    const [one, other] = devices;
    const before = one.privateContents().filter(({ type }) => type === 'sealed');
    await one.services.sync.changePassphrase({ passphrase: NEW });
    expect(one.privateContents().filter(({ type }) => type === 'sealed')).toEqual(before);
    await rewrite(other, ids[0], 'First, rewritten', 'private');
    await exchangeAll(other, one);
    expect(await encryptionOf(other)).toBe('on');
    expect(await textsOf(one)).toEqual(['First, rewritten', 'Second']);
  });

  it('is the one a new device is asked for: the old one opens nothing, and changes nothing', async () => {
    const { devices } = await encryptingDevices();
    const [one, , fresh] = devices;
    await one.services.sync.changePassphrase({ passphrase: NEW });
    await exchangeAll(fresh);
    expect(await encryptionOf(fresh)).toBe('locked');
    await expect(encrypt(fresh, OLD)).rejects.toMatchObject({ kind: 'Rejected' });
    expect(await textsOf(fresh)).toEqual([]);
    await encrypt(fresh, NEW);
    expect(await textsOf(fresh)).toEqual(['First', 'Second']);
  });

  it('is not taken from a device that was never given the one before', async () => {
    const { devices } = await encryptingDevices();
    const [, , fresh] = devices;
    await exchangeAll(fresh);
    for (const { change } of Object.values(CHANGES))
      await expect(change(fresh)).rejects.toMatchObject({ kind: 'Locked' });
    expect(parametersIn(fresh)).toMatchObject({ form: 'sealed', change: 1 });
  });
});

describe('another key of private notes', () => {
  it('leaves nothing that the old one opens, and is asked for on the other devices, whose changes wait for it', async () => {
    const { devices, ids } = await encryptingDevices();
    const [one, other] = devices;
    const before = one.privateContents().map(({ _id }) => _id);
    await one.services.sync.changePassphrase({ passphrase: NEW, isNewKey: true });
    expect(one.privateContents().filter(({ _id, type }) => type === 'sealed' && before.includes(_id))).toEqual([]);
    await rewrite(other, ids[0], 'First, rewritten', 'private');
    await exchangeAll(other);
    expect(await other.services.sync.status()).toMatchObject({ encryption: 'locked', waiting: 1 });
    await expect(encrypt(other, OLD)).rejects.toMatchObject({ kind: 'Rejected' });
    await encrypt(other, NEW);
    await exchangeAll(other, one);
    expect(await textsOf(one)).toEqual(['First, rewritten', 'Second']);
    expect(await one.services.sync.conflicts()).toEqual([]);
  });
});

describe('a device that waits for the passphrase', () => {
  it.each([
    ['in plain text', 'no encryption any more'],
    ['under the key before', 'another passphrase'],
  ] as const)('sends nothing %s, though the server shows what the device went by', async (_, earlier) => {
    const { devices } = await encryptingDevices();
    const [one, other, fresh] = devices;
    await CHANGES[earlier].change(one);
    await exchangeAll(other, fresh);
    const before = parametersIn(one);
    if (before === undefined) throw new Error('Nothing is encrypted.');
    if (earlier === 'no encryption any more') await encrypt(fresh, 'a third horse, a third battery');
    else await CHANGES['another key'].change(one);
    await exchangeAll(other);
    expect(await encryptionOf(other)).toBe('locked');
    const sent = other.privateContents().length;
    await note(other, 'Not for the server', 'private');
    other.putPrivately([before]);
    await exchangeAll(other, other);
    expect(await encryptionOf(other)).toBe('locked');
    expect(other.privateContents()).toHaveLength(sent);
  });
});

describe('private notes that are not encrypted any more', () => {
  it('are in plain text for devices that never knew of it, too, and may be encrypted again', async () => {
    const { devices } = await encryptingDevices();
    const [one, other, fresh] = devices;
    await one.services.sync.stopEncrypting();
    await exchangeAll(fresh, other);
    expect(await textsOf(fresh)).toEqual(['First', 'Second']);
    expect([await encryptionOf(fresh), await encryptionOf(other)]).toEqual(['off', 'off']);
    await encrypt(fresh, NEW);
    await exchangeAll(other);
    expect(await encryptionOf(other)).toBe('locked');
    await encrypt(other, NEW);
    await note(other, 'Third', 'private');
    await exchangeAll(other, fresh);
    expect(await textsOf(fresh)).toEqual(['First', 'Second', 'Third']);
    expect(typesIn(fresh)).toEqual(['sealed', 'sealed', 'sealed', 'sealing']);
  });

  it('are so because their author says it: what anybody else says is not believed, and nothing is sent in plain text', async () => {
    const { devices } = await encryptingDevices();
    const [one, , fresh] = devices;
    await exchangeAll(fresh);
    const parameters = parametersIn(one);
    if (parameters === undefined) throw new Error('Nothing is encrypted.');
    one.putPrivately([{ ...parameters, form: 'plain', change: 7 }]);
    for (const device of [one, fresh]) {
      await note(device, 'Not for the server', 'private');
      await exchangeAll(device);
      expect(await encryptionOf(device)).toBe('locked');
    }
    expect(typesIn(one)).toEqual(['sealed', 'sealed', 'sealing']);
  });
});

describe.each(EVERY_CHANGE)('%s', (_, { change, types, otherIs }) => {
  it('reaches a device that was away meanwhile, with what it wrote and removed', async () => {
    const { devices, ids } = await encryptingDevices();
    const [one, other] = devices;
    await rewrite(other, ids[0], 'First, rewritten away', 'private');
    await remove(other, 'Second');
    await note(other, 'Third, written away', 'private');
    await change(one);
    await exchangeAll(other);
    expect(await encryptionOf(other)).toBe(otherIs);
    if (otherIs === 'locked') await encrypt(other, NEW);
    await exchangeAll(other, one, other);
    for (const device of [one, other]) {
      expect(await textsOf(device)).toEqual(['First, rewritten away', 'Third, written away']);
      expect(await device.services.sync.status()).toMatchObject({ waiting: 0, conflicts: 0, quarantined: 0 });
    }
    expect(typesIn(one)).toEqual(types);
  });

  it('stands where the server is put back to a backup from before', async () => {
    const { devices } = await encryptingDevices();
    const [one, other, fresh] = devices;
    const restore = one.backUpServer();
    await change(one);
    const said = parametersIn(one);
    restore();
    expect(parametersIn(one)).not.toEqual(said);
    await exchangeAll(one, other);
    expect(parametersIn(one)).toMatchObject({ change: said?.change, form: said?.form });
    await exchangeAll(fresh);
    if (otherIs !== 'off') for (const device of [fresh, other]) await encrypt(device, NEW);
    await exchangeAll(one, other, fresh);
    for (const device of devices) expect(await textsOf(device)).toEqual(['First', 'Second']);
    expect(typesIn(one)).toEqual(types);
  });

  it('stands where somebody puts what was said before in its place', async () => {
    const { devices } = await encryptingDevices();
    const [one] = devices;
    const before = parametersIn(one);
    if (before === undefined) throw new Error('Nothing is encrypted.');
    await change(one);
    one.putPrivately([before]);
    await exchangeAll(one);
    expect(parametersIn(one)?.change).toBeGreaterThan(before.change ?? 0);
    expect(typesIn(one)).toEqual(types);
    expect(await textsOf(one)).toEqual(['First', 'Second']);
  });

  it('is done in the end, whichever request the program ends at', async () => {
    let hasEnded = true;
    // Every second request: they alternate between looking and writing, and random histories end everywhere.
    for (let lastRequest = 1; hasEnded; lastRequest += 2) {
      const { devices } = await encryptingDevices();
      const [one, other] = devices;
      hasEnded = await endsAt(one, lastRequest, change);
      if ((parametersIn(one)?.change ?? 0) === 1) await change(one);
      for (const device of [one, other]) await exchangeOrUnlock(device);
      await exchangeAll(one, other, one);
      for (const device of [one, other]) {
        expect(await textsOf(device), `ended at request ${lastRequest}`).toEqual(['First', 'Second']);
        expect(await device.services.sync.status()).toMatchObject({ waiting: 0, conflicts: 0, quarantined: 0 });
      }
      expect(typesIn(one), `ended at request ${lastRequest}`).toEqual(types);
    }
  });
});

/** Does something and ends the program after so many requests, the last of which is not answered; says whether it came so far. */
async function endsAt(
  device: Member,
  lastRequest: number,
  change: (device: Member) => Promise<unknown>,
): Promise<boolean> {
  let count = 0;
  device.line.faultOf = () => {
    count++;
    if (count < lastRequest) return undefined;
    return count === lastRequest ? 'answer-lost' : 'refused';
  };
  await change(device).catch(() => undefined);
  device.line.faultOf = () => undefined;
  await device.restartAt('2026-02-02T09:00:00.000Z');
  return count >= lastRequest;
}

async function exchangeOrUnlock(device: Member): Promise<void> {
  await exchangeAll(device);
  if ((await encryptionOf(device)) === 'locked') await encrypt(device, NEW);
}
