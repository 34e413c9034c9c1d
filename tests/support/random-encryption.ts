import type { Random } from '../../src/main/core/generating/seeded-random.ts';
import { AttacheError } from '../../src/shared/api/index.ts';
import type { Member } from './team-history.ts';

type Person = Pick<Member, 'name' | 'test'>;

/** What people do at random about the encryption of their private notes. */
export class RandomEncryption {
  private readonly random: Random;
  /** Passphrases of each user, the newest first; also those of changes nobody was told the end of. */
  private readonly passphrases = new Map<string, string[]>();

  constructor(random: Random) {
    this.random = random;
  }

  /** Chooses what a user does on a device: begins, gives the passphrase, changes it, with a new key or not, or stops. */
  async next(person: Person): Promise<() => Promise<void>> {
    const { sync } = person.test.services;
    const { encryption } = await sync.status();
    const what = this.random();
    if (encryption === 'locked') return () => this.unlock(person);
    if (encryption === 'on' && what < 0.3) return async () => void (await sync.stopEncrypting());
    const passphrase = this.newPassphrase(person.name);
    if (encryption === 'off') return async () => void (await sync.encryptPrivate({ passphrase }));
    return async () => void (await sync.changePassphrase({ passphrase, isNewKey: what < 0.6 }));
  }

  /** The user tries every passphrase they ever chose. */
  async unlock({ name, test: { services } }: Person): Promise<void> {
    let refusal: unknown;
    for (const passphrase of this.passphrases.get(name) ?? []) {
      try {
        await services.sync.encryptPrivate({ passphrase });
        return;
      } catch (fault) {
        if (!(fault instanceof AttacheError) || fault.kind !== 'Rejected') throw fault;
        refusal = fault;
      }
    }
    throw refusal;
  }

  private newPassphrase(name: string): string {
    const earlier = this.passphrases.get(name) ?? [];
    const passphrase = `passphrase ${earlier.length} of ${name}`;
    this.passphrases.set(name, [passphrase, ...earlier]);
    return passphrase;
  }
}
