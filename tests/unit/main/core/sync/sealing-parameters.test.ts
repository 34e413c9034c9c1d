import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../../../../src/main/core/generating/seeded-random.ts';
import { judgeParameters } from '../../../../../src/main/core/sync/sealing/judge-parameters.ts';
import {
  type KeyRing,
  newKey,
  signed,
  unwrapKeys,
  wrapKeys,
} from '../../../../../src/main/core/sync/sealing/sealing-parameters.ts';
import type { SealingParameters } from '../../../../../src/shared/sync/sealed-document.ts';
import { cheapKeys } from '../../../../support/cheap-keys.ts';

const MAKING = cheapKeys(seededRandom(7));
const PASSPHRASE = 'correct horse battery staple';
const [newest, earlier, strange] = [newKey(MAKING), newKey(MAKING), newKey(MAKING)] as const;
const KEYS: KeyRing = [newest, earlier];

async function parametersOf(
  given: Partial<Pick<SealingParameters, 'form' | 'epoch' | 'change'>> = {},
  key: Buffer = newest,
): Promise<SealingParameters> {
  const wrapping = await wrapKeys(KEYS, PASSPHRASE, MAKING);
  return signed({ ...wrapping, form: 'sealed', epoch: 2, change: 5, ...given }, key);
}

describe('the parameters of encryption', () => {
  it('give all keys for the passphrase, and none for another', async () => {
    const parameters = await parametersOf();
    expect(await unwrapKeys(parameters, PASSPHRASE)).toEqual(KEYS);
    expect(await unwrapKeys(parameters, `${PASSPHRASE}s`)).toBeUndefined();
  });

  it.each([{ form: 'plain' }, { epoch: 3 }, { change: 6 }, { keys: 'AAAA' }] as const)(
    'give none once %j was put into them',
    async (change) => {
      expect(await unwrapKeys({ ...(await parametersOf()), ...change }, PASSPHRASE)).toBeUndefined();
    },
  );

  it('hold none of the keys so that it can be read', async () => {
    const text = Buffer.from((await parametersOf()).keys, 'base64').toString('hex');
    for (const key of KEYS) expect(text).not.toContain(key.toString('hex'));
  });
});

describe('what a server says of encryption, to a device that has the key', async () => {
  const own = await parametersOf();
  const known = { own, keys: KEYS };

  it.each([
    ['known', 'as it is', own],
    ['later', 'with another passphrase', await parametersOf({ change: 6 })],
    ['other-form', 'ended', await parametersOf({ change: 6, epoch: 3, form: 'plain' })],
    ['other-form', 'with a key that is not known', await parametersOf({ change: 6, epoch: 3 }, strange)],
    ['earlier', 'of before', await parametersOf({ change: 4 })],
    ['earlier', 'of before, by the key of before', await parametersOf({ change: 4, epoch: 1 }, earlier)],
    ['earlier', 'of the same time, by nobody who has the key', await parametersOf({}, strange)],
    ['earlier', 'nothing', undefined],
  ] as const)('is %s: %s', (verdict, _, there) => {
    expect(judgeParameters(there, known)).toBe(verdict);
  });

  it('is another form again where it was locked out, and is shown what it knew', () => {
    const blocking = signed({ ...own, change: 9, epoch: 3 }, strange);
    expect(judgeParameters(blocking, { ...known, blocking })).toBe('known');
    expect(judgeParameters(own, { ...known, blocking })).toBe('other-form');
  });
});
