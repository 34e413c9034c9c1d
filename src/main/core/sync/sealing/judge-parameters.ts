import { isSame } from '../../../../shared/model/index.ts';
import type { SealingParameters } from '../../../../shared/sync/sealed-document.ts';
import { isSignedBy } from './sealing-parameters.ts';

/**
 * What the server's parameters are to a device. `later`: the passphrase was changed. `other-form`: documents are there in another
 * form, or the passphrase is missing. `earlier`: the server was put back, or somebody shows what was there before.
 */
export type Verdict = 'known' | 'later' | 'other-form' | 'earlier';

/** What a device goes by, the keys it has, the newest first, and what it does not go by for want of a key. */
export interface KnownParameters {
  readonly own?: SealingParameters | undefined;
  readonly keys: readonly Uint8Array[];
  readonly blocking?: SealingParameters | undefined;
}

/** Judges what the server says, or that it says nothing. Only what a key here signed is believed. */
export function judgeParameters(there: SealingParameters | undefined, known: KnownParameters): Verdict {
  const { own, keys, blocking } = known;
  const isLocked = blocking !== undefined;
  const isOurs = own !== undefined && keys.length > 0;
  if (there === undefined) return isOurs && !isLocked ? 'earlier' : 'known';
  if (isSame(there, blocking ?? own)) return 'known';
  if (!isOurs || isSame(there, own)) return 'other-form';
  return judgeChange(there, own, isVouchedFor(there, known));
}

function judgeChange(there: SealingParameters, own: SealingParameters, isVouched: boolean): Verdict {
  if (there.change < own.change) return 'earlier';
  if (!isVouched) return there.change > own.change ? 'other-form' : 'earlier';
  return there.epoch === own.epoch ? 'later' : 'other-form';
}

/**
 * Whether a device may go by parameters without being given a passphrase. Once it waits for one, by nothing else: what it went by before
 * may be shown again by whoever wants plain text, or has the key of then.
 */
export function isVouchedFor(there: SealingParameters, { own, keys, blocking }: KnownParameters): boolean {
  const [key] = keys;
  if (blocking !== undefined) return false;
  if (isSame(there, own)) return true;
  if (key !== undefined) return isSignedBy(there, key);
  // It was never given a passphrase: then it has nothing to keep from a server.
  return there.form === 'plain';
}
