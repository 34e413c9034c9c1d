import { z } from 'zod';
import { type SealingParameters, sealingParametersSchema } from '../../../../shared/sync/sealed-document.ts';
import type { SyncFacts } from '../sync-facts.ts';
import { isVouchedFor, judgeParameters, type Verdict } from './judge-parameters.ts';
import { createSealer, type Sealer } from './sealer.ts';
import { type KeyRing, signed } from './sealing-parameters.ts';

const FACT = 'sealing';
/** The keys lie in the library's database, which is encrypted, like the session. */
const sealingSchema = z.object({
  /** What this device goes by: of its user, signed with a key it has, or (never given a passphrase) that nothing is encrypted. */
  own: sealingParametersSchema.optional(),
  /** The newest first. */
  keys: z.array(z.base64()),
  /** What the server says that no key here vouches for: it takes the passphrase. */
  blocking: sealingParametersSchema.optional(),
  /** Whether the server is known to hold nothing in an earlier form. */
  isClean: z.boolean(),
});
type Sealing = z.infer<typeof sealingSchema>;
const NEVER: Sealing = { keys: [], isClean: true };

/** `off`: what is private is in plain text. `locked`: it is encrypted (or was, for all this device can tell), and the passphrase missing. */
type SealingPhase = 'off' | 'locked' | 'on';

/** What this device knows of the encryption of its user's private database. */
export interface SealingState {
  phase(): SealingPhase;
  /** Counts the forms; 0 where nothing was ever encrypted. */
  epoch(): number;
  /** Present while the phase is `on`. */
  sealer(): Sealer | undefined;
  /** Those of every key this device was ever given. */
  sealers(): readonly Sealer[];
  /** Every key this device was ever given, the newest first. */
  keys(): readonly Buffer[];
  own(): SealingParameters | undefined;
  blocking(): SealingParameters | undefined;
  judge(there: SealingParameters | undefined): Verdict;
  /** Goes by what the server says, as far as a key here vouches for it; if not, nothing private is exchanged any more. */
  follow(there: SealingParameters): void;
  /** Goes by parameters whose keys the passphrase gave. */
  adopt(parameters: SealingParameters, keys: KeyRing): void;
  /** What this device goes by, to be said on the server in the place of `there`. */
  renewed(there: SealingParameters | undefined): SealingParameters | undefined;
  isClean(): boolean;
  setClean(isClean: boolean): void;
  /** Another server or user. */
  forget(): void;
}

/**
 * Reads and keeps it among the facts of replication.
 * @param onOtherForm everything is to be compared, and sent, in another form; called in the transaction that notes the form
 */
export function sealingState(
  facts: SyncFacts,
  inTransaction: (work: () => void) => void,
  onOtherForm: () => void,
): SealingState {
  let present = facts.read(FACT, sealingSchema) ?? NEVER;
  let sealers = sealersOf(present);

  function write(next: Sealing): void {
    const isOtherForm = formOf(next) !== formOf(present) && next.blocking === undefined;
    inTransaction(() => {
      facts.write(FACT, next);
      if (isOtherForm) onOtherForm();
    });
    present = next;
    sealers = sealersOf(next);
  }

  const phase = () => {
    if (present.blocking !== undefined) return 'locked';
    return present.own?.form === 'sealed' ? 'on' : 'off';
  };
  const known = () => ({ ...present, keys: keysOf(present) });

  return {
    phase,
    epoch: () => (present.blocking ?? present.own)?.epoch ?? 0,
    sealer: () => (phase() === 'on' ? sealers[0] : undefined),
    sealers: () => sealers,
    keys: () => keysOf(present),
    own: () => present.own,
    blocking: () => present.blocking,
    judge: (there) => judgeParameters(there, known()),
    follow(there) {
      if (isVouchedFor(there, known())) {
        const isSameForm = there.epoch === present.own?.epoch;
        write({ own: there, keys: present.keys, isClean: isSameForm && present.isClean });
      } else write({ ...present, blocking: there });
    },
    adopt(parameters, keys) {
      const added = keys.map((key) => key.toString('base64'));
      const earlier = present.keys.filter((key) => !added.includes(key));
      write({ own: parameters, keys: [...added, ...earlier], isClean: false });
    },
    renewed(there) {
      const [key] = keysOf(present);
      const { own } = present;
      if (own === undefined || key === undefined) return undefined;
      if (there === undefined || there.change < own.change) return own;
      const renewed = signed({ ...own, change: there.change + 1 }, key);
      write({ ...present, own: renewed });
      return renewed;
    },
    isClean: () => present.isClean,
    setClean(isClean) {
      if (present.isClean !== isClean) write({ ...present, isClean });
    },
    forget() {
      facts.remove(FACT);
      present = NEVER;
      sealers = [];
    },
  };
}

/** Names how documents lie there, for this device. */
function formOf({ own, keys, blocking }: Sealing): string {
  return `${blocking === undefined} ${own?.epoch ?? 0} ${own?.form} ${own?.form === 'sealed' ? keys[0] : ''}`;
}

function keysOf({ keys }: Sealing): readonly Buffer[] {
  return keys.map((key) => Buffer.from(key, 'base64'));
}

function sealersOf(sealing: Sealing): readonly Sealer[] {
  return keysOf(sealing).map(createSealer);
}
