import { z } from 'zod';
import { isSame } from '../../../../shared/model/index.ts';
import { type SealingParameters, sealingParametersSchema } from '../../../../shared/sync/sealed-document.ts';
import type { SyncFacts } from '../sync-facts.ts';
import { fits } from './derive-key.ts';
import { createSealer, type Sealer } from './sealer.ts';

const FACT = 'sealing';
/** The key lies in the library's database, which is encrypted, like the session. */
const sealingSchema = z.object({
  parameters: sealingParametersSchema,
  key: z.base64().optional(),
  /** Whether the server is known to hold nothing of it in plain text. */
  isClean: z.boolean(),
});
type Sealing = z.infer<typeof sealingSchema>;

/** `off`: the private database is not encrypted. `locked`: it is, and this device has not been given the passphrase. */
type SealingPhase = 'off' | 'locked' | 'on';

/** What this device knows of the encryption of its user's private database. */
export interface SealingState {
  phase(): SealingPhase;
  /** Present while the phase is `on`. */
  sealer(): Sealer | undefined;
  parameters(): SealingParameters | undefined;
  /** Takes note of what the server says; with other parameters, the key this device has is none any more. */
  notice(parameters: SealingParameters): void;
  /** Takes the key into use. */
  unlock(parameters: SealingParameters, key: Uint8Array): void;
  isClean(): boolean;
  setClean(isClean: boolean): void;
  /** Another server or user. */
  forget(): void;
}

/** Reads and keeps it among the facts of replication. */
export function sealingState(facts: SyncFacts): SealingState {
  let present = facts.read(FACT, sealingSchema);
  let sealer = sealerOf(present);

  function write(next: Sealing): void {
    facts.write(FACT, next);
    present = next;
    sealer = sealerOf(next);
  }

  return {
    phase: () => (present === undefined ? 'off' : sealer === undefined ? 'locked' : 'on'),
    sealer: () => sealer,
    parameters: () => present?.parameters,
    notice(parameters) {
      if (isSame(present?.parameters, parameters)) return;
      write({ parameters, isClean: false });
    },
    unlock(parameters, key) {
      if (!fits(key, parameters)) throw new Error('The key is not the one of these parameters.');
      write({ parameters, key: Buffer.from(key).toString('base64'), isClean: false });
    },
    isClean: () => present?.isClean ?? true,
    setClean(isClean) {
      if (present !== undefined && present.isClean !== isClean) write({ ...present, isClean });
    },
    forget() {
      facts.remove(FACT);
      present = undefined;
      sealer = undefined;
    },
  };
}

function sealerOf(sealing: Sealing | undefined): Sealer | undefined {
  return sealing?.key === undefined ? undefined : createSealer(Buffer.from(sealing.key, 'base64'));
}
