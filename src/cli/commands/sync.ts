import {
  AttacheError,
  passphraseSchema,
  type SignInInput,
  type SyncService,
  type SyncStatus,
} from '../../shared/api/index.ts';
import type { CommandContext } from '../command-context.ts';
import { countOf } from '../terminal-text.ts';
import { untilStopped } from '../until-stopped.ts';

export interface SyncOptions {
  readonly url?: string;
  readonly user?: string;
  readonly prefix?: string;
  readonly watch?: true;
  readonly encryptPrivate?: true;
  readonly changePassphrase?: true;
  readonly newKey?: true;
  readonly stopEncrypting?: true;
}

/** Where secrets of a server come from: never from the command line, which others on the machine can read. */
export const PASSWORD_VARIABLE = 'ATTACHE_SERVER_PASSWORD';
/** Of what is private on the server; the same on every device of its user. */
const PASSPHRASE_VARIABLE = 'ATTACHE_PRIVATE_PASSPHRASE';
/** The one that takes its place. */
const NEW_PASSPHRASE_VARIABLE = 'ATTACHE_NEW_PRIVATE_PASSPHRASE';
const TOKEN_VARIABLE = 'ATTACHE_SERVER_TOKEN';

/**
 * `sync [--once|--watch]`: exchanges everything with the server once, or until Ctrl+C; with `--url` signs in first.
 * @throws AttacheError Unavailable or Rejected where something could not be exchanged, naming the first reason
 */
export async function sync(context: CommandContext, options: SyncOptions): Promise<void> {
  await context.withCore(async (core) => {
    const { sync: service } = core.services;
    const input = signInOf(options);
    if (input !== undefined) await service.signIn(input);
    await changeEncryption(service, options);
    const status = await service.syncNow();
    if (options.watch === undefined) return report(context, status);
    print(context, status);
    const stopped = untilStopped();
    core.startSync();
    await stopped;
  });
}

function signInOf({ url, user, prefix }: SyncOptions): SignInInput | undefined {
  if (url === undefined) return undefined;
  const server = { url, ...(prefix === undefined ? {} : { prefix }) };
  const token = process.env[TOKEN_VARIABLE];
  if (token) return { ...server, token };
  const password = process.env[PASSWORD_VARIABLE];
  if (user === undefined || !password) {
    throw new AttacheError('Invalid', 'It is not said who signs in.', {
      hint: `Give --user and set ${PASSWORD_VARIABLE}, or set ${TOKEN_VARIABLE}.`,
    });
  }
  return { ...server, name: user, password };
}

/** In this order, so that a device may be given the passphrase and change it at once. */
async function changeEncryption(service: SyncService, options: SyncOptions): Promise<void> {
  const { encryptPrivate, changePassphrase, newKey, stopEncrypting } = options;
  if (encryptPrivate) await service.encryptPrivate({ passphrase: passphraseIn(PASSPHRASE_VARIABLE) });
  if (changePassphrase || newKey) {
    const passphrase = passphraseIn(NEW_PASSPHRASE_VARIABLE);
    await service.changePassphrase({ passphrase, isNewKey: newKey === true });
  }
  if (stopEncrypting) await service.stopEncrypting();
}

/** @throws AttacheError Invalid where it is not set, or too short */
function passphraseIn(variable: string): string {
  const parsed = passphraseSchema.safeParse(process.env[variable] ?? '');
  if (parsed.success) return parsed.data;
  throw new AttacheError('Invalid', 'The passphrase of what is private has at least twelve characters.', {
    hint: `Set ${variable} to it.`,
  });
}

function report(context: CommandContext, status: SyncStatus): void {
  print(context, status);
  if (status.phase === 'off') {
    throw new AttacheError('Invalid', 'This library has no server.', { hint: 'Name one with --url.' });
  }
  if (status.phase === 'signed-out') {
    const isToken = status.account?.method === 'token';
    throw new AttacheError(
      'Rejected',
      isToken ? 'The server does not take the token any more.' : 'The server wants you to sign in again.',
      {
        hint: `Say --url and ${isToken ? `set ${TOKEN_VARIABLE} to a new one` : '--user once more'}. Your changes wait.`,
      },
    );
  }
  const failed = status.scopes.find(({ error }) => error !== undefined);
  if (failed?.error === undefined) return;
  const { kind, message, hint } = failed.error;
  throw new AttacheError(kind === 'Bug' ? 'Unavailable' : kind, `${failed.database}: ${message}`, {
    ...(hint === undefined ? {} : { hint }),
  });
}

function print({ isJson, terminal }: CommandContext, status: SyncStatus): void {
  if (isJson) {
    terminal.printJson(status);
    return;
  }
  const counts = [
    `${countOf(status.waiting, 'change')} waiting`,
    countOf(status.conflicts, 'conflict'),
    `${status.rejected} refused by the server`,
    `${status.quarantined} in quarantine`,
  ];
  terminal.print(`${counts.join(', ')}.`);
  if (status.encryption !== 'locked') return;
  terminal.print(
    `Your private notes on the server are encrypted: set ${PASSPHRASE_VARIABLE} and say --encrypt-private.`,
  );
}
