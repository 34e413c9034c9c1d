import { AttacheError } from '../../../../shared/api/index.ts';
import type { SealingParameters } from '../../../../shared/sync/sealed-document.ts';
import type { Database } from '../database.ts';
import { ServerFailure } from '../server-failure.ts';
import type { SyncState } from '../sync-state.ts';
import { readParameters, writeParameters } from './follow-parameters.ts';
import { type KeyMaking, type KeyRing, newKey, signed, unwrapKeys, wrapKeys } from './sealing-parameters.ts';

/** What is changed, and where. Nothing is exchanged meanwhile; the next exchange brings everything into the form it is then to have. */
interface Surroundings {
  readonly state: SyncState;
  /** The private database as it lies on the server. */
  readonly plain: Database;
  readonly making: KeyMaking;
}

/**
 * Encrypts a user's private database from here on, or goes by what another device did, where that is not known to be the user's.
 * @throws AttacheError Rejected where the passphrase is not the one it was encrypted with; nothing was changed then
 * @throws ServerFailure no-encryption where the server's checks are of an earlier version, conflict where others go on being first
 */
export async function encryptPrivate(surroundings: Surroundings, passphrase: string): Promise<void> {
  try {
    await encryptOrJoin(surroundings, passphrase);
  } catch (fault) {
    if (!(fault instanceof ServerFailure) || fault.kind !== 'conflict') throw fault;
    // Another device was first: its passphrase is the one.
    await encryptOrJoin(surroundings, passphrase);
  }
}

async function encryptOrJoin(surroundings: Surroundings, passphrase: string): Promise<void> {
  const { state, plain, making } = surroundings;
  const { sealing } = state;
  const { parameters: there, rev } = await readParameters(plain);
  const known = there ?? sealing.blocking() ?? sealing.own();
  if (known !== undefined && (known.form === 'sealed' || sealing.phase() === 'locked')) {
    const keys = await unwrapKeys(known, passphrase);
    if (keys === undefined) throw notThePassphrase();
    sealing.adopt(known, keys);
    return;
  }
  const keys: KeyRing = [newKey(making), ...sealing.keys()];
  const next = { ...(await wrapKeys(keys, passphrase, making)), form: 'sealed', ...nextForm(known) } as const;
  await write(surroundings, signed(next, keys[0]), { keys, rev });
}

/**
 * Gives the keys another passphrase; no document is touched, and the other devices keep their keys.
 * @throws AttacheError Locked where this device has no key, Conflict where another device was first; ServerFailure
 */
export async function changePassphrase(surroundings: Surroundings, passphrase: string): Promise<void> {
  const { keys, own, change, rev } = await presentOf(surroundings);
  const wrapping = await wrapKeys(keys, passphrase, surroundings.making);
  const next = { ...wrapping, form: own.form, epoch: own.epoch, change: change + 1 };
  await write(surroundings, signed(next, keys[0]), { keys, rev });
}

/**
 * Encrypts everything with a new key, under a new passphrase: whoever knew the old one reads nothing that is written from here on, and
 * the other devices ask for the new one. @throws as `changePassphrase`
 */
export async function changeKey(surroundings: Surroundings, passphrase: string): Promise<void> {
  const { making } = surroundings;
  const { keys: earlier, own, change, rev } = await presentOf(surroundings);
  const keys: KeyRing = [newKey(making), ...earlier];
  const wrapping = await wrapKeys(keys, passphrase, making);
  const next = { ...wrapping, form: own.form, epoch: own.epoch + 1, change: change + 1 };
  await write(surroundings, signed(next, keys[0]), { keys, rev });
}

/** Has everything sent in plain text again, by all devices. @throws as `changePassphrase` */
export async function stopEncrypting(surroundings: Surroundings): Promise<void> {
  const { keys, own, change, rev } = await presentOf(surroundings);
  const { signature: _, ...present } = own;
  const next = { ...present, form: 'plain', epoch: own.epoch + 1, change: change + 1 } as const;
  await write(surroundings, signed(next, keys[0]), { keys, rev });
}

interface Present {
  readonly keys: KeyRing;
  readonly own: SealingParameters;
  /** The latest that is known, here or there. */
  readonly change: number;
  readonly rev: string | undefined;
}

async function presentOf({ state, plain }: Surroundings): Promise<Present> {
  const { sealing } = state;
  const { parameters: there, rev } = await readParameters(plain);
  const verdict = sealing.judge(there);
  if (there !== undefined && verdict === 'later') sealing.follow(there);
  const own = sealing.own();
  const [newest, ...earlier] = sealing.keys();
  if (sealing.phase() !== 'on' || own === undefined || newest === undefined) throw notOpen();
  if (verdict === 'other-form') throw anotherWasFirst();
  return { keys: [newest, ...earlier], own, change: Math.max(own.change, there?.change ?? 0), rev };
}

async function write(
  { state, plain }: Surroundings,
  parameters: SealingParameters,
  { keys, rev }: { readonly keys: KeyRing; readonly rev: string | undefined },
): Promise<void> {
  await writeParameters(plain, parameters, { rev, by: state.userName() });
  state.sealing.adopt(parameters, keys);
}

/** Later than all that is known. */
function nextForm(known: SealingParameters | undefined): Pick<SealingParameters, 'epoch' | 'change'> {
  return { epoch: (known?.epoch ?? 0) + 1, change: (known?.change ?? 0) + 1 };
}

function notThePassphrase(): AttacheError {
  return new AttacheError('Rejected', 'This is not the passphrase of your private notes.', {
    hint: 'Try again. Nothing was changed.',
  });
}

function notOpen(): AttacheError {
  return new AttacheError('Locked', 'Your private notes are not encrypted, or this device has not their passphrase.', {
    hint: 'Give their passphrase first. Nothing was changed.',
  });
}

function anotherWasFirst(): AttacheError {
  return new AttacheError('Conflict', 'Another device of yours changed how your private notes are encrypted.', {
    hint: 'Press “Sync now”, and look how they are encrypted then. Nothing was changed here.',
  });
}
