import { z } from 'zod';
import { AttacheError } from '../../../shared/api/index.ts';
import type { ScopeStatus, SyncNotice } from '../../../shared/api/sync.ts';
import { databaseName, SCOPES, type Scope } from '../../../shared/sync/scope.ts';
import { type Account, type AccountKeeper, accountKeeper } from './account.ts';
import type { Conditions } from './conditions.ts';
import { type Database, database } from './database.ts';
import { ScopeReplication } from './scope-replication.ts';
import { changeKey, changePassphrase, encryptPrivate, stopEncrypting } from './sealing/encrypt-private.ts';
import { sealedDatabase } from './sealing/sealed-database.ts';
import type { KeyMaking } from './sealing/sealing-parameters.ts';
import type { connectServer } from './server-connection.ts';
import type { SyncLog } from './sync-log.ts';
import type { SyncState } from './sync-state.ts';

export interface EngineOptions {
  readonly state: SyncState;
  readonly log: SyncLog;
  readonly random: () => number;
  readonly keyMaking: KeyMaking;
  readonly connect: typeof connectServer;
  readonly onStatus: () => void;
  readonly onFault: (fault: unknown) => void;
}

const preferencesSchema = z.object({ isWorkingOffline: z.boolean(), isMetered: z.boolean() });
export type SyncPreferences = z.infer<typeof preferencesSchema>;
const DEFAULT_PREFERENCES: SyncPreferences = { isWorkingOffline: false, isMetered: false };

/** Replicates every scope of a data folder while somebody is signed in and does not work offline. */
export class SyncEngine {
  readonly accounts: AccountKeeper;
  private readonly options: EngineOptions;
  private replications: readonly ScopeReplication[] = [];
  private isRunning = false;
  private machine: Omit<Conditions, 'isMetered'> = { isOnBattery: false, isOnline: true };

  constructor(options: EngineOptions) {
    this.options = options;
    this.accounts = accountKeeper(options.state.facts, options.connect);
  }

  preferences(): SyncPreferences {
    return this.options.state.facts.read('preferences', preferencesSchema) ?? DEFAULT_PREFERENCES;
  }

  setPreferences(preferences: SyncPreferences): void {
    this.options.state.facts.write('preferences', preferences);
  }

  /** Begins to replicate in the background, if there is a session and nobody wants to work offline. */
  start(): void {
    this.isRunning = true;
    this.open();
    if (!this.preferences().isWorkingOffline) for (const replication of this.replications) replication.start();
  }

  /** Exchanges every scope once, whatever the preference; gives what went wrong. */
  async once(): Promise<unknown[]> {
    this.open();
    const faults = await this.exchange(this.replications);
    return [...faults, ...(await this.exchange(this.takeElsewhere()))];
  }

  /** The host tells how the machine is; what is under way goes on under the new conditions. */
  notice({ isOnline, isOnBattery, hasResumed = false }: SyncNotice): void {
    const { machine } = this;
    this.machine = { isOnline: isOnline ?? machine.isOnline, isOnBattery: isOnBattery ?? machine.isOnBattery };
    const isBack = hasResumed || isOnline === true;
    for (const replication of this.replications) {
      if (isBack) replication.reconnect();
      else if (machine.isOnBattery !== this.machine.isOnBattery) replication.wake();
    }
  }

  wake(): void {
    for (const replication of this.replications) replication.wake();
  }

  /** Gives up what is under way and waits for its end; nothing is lost by it. */
  async stop(): Promise<void> {
    this.isRunning = false;
    await this.close();
  }

  /** Begins anew: after a sign-in, or when a preference changed. */
  async restart(): Promise<void> {
    const wasRunning = this.isRunning;
    await this.close();
    if (wasRunning) this.start();
  }

  /**
   * Encrypts what is private before it leaves from here on, or opens what another device encrypted.
   * @throws AttacheError Rejected where the passphrase is another one, Unavailable where nobody is signed in
   */
  encryptPrivate(passphrase: string): Promise<void> {
    return this.changeEncryption((surroundings) => encryptPrivate(surroundings, passphrase));
  }

  /**
   * Gives what is private another passphrase, and a new key where `isNewKey`.
   * @throws AttacheError Locked where this device has no key, Conflict where another device was first, Unavailable where nobody is
   * signed in
   */
  changePassphrase(passphrase: string, isNewKey: boolean): Promise<void> {
    const change = isNewKey ? changeKey : changePassphrase;
    return this.changeEncryption((surroundings) => change(surroundings, passphrase));
  }

  /** Has what is private sent in plain text again. @throws as `changePassphrase` */
  stopEncrypting(): Promise<void> {
    return this.changeEncryption(stopEncrypting);
  }

  private async changeEncryption(
    change: (given: Parameters<typeof stopEncrypting>[0]) => Promise<void>,
  ): Promise<void> {
    const account = this.accounts.get();
    const { state, keyMaking } = this.options;
    if (account === undefined || !this.accounts.hasSession()) {
      throw new AttacheError('Unavailable', 'There is no server to encrypt anything for.', { hint: 'Sign in first.' });
    }
    this.open();
    // What is there is to be known here before its form changes, so that little has to be joined without its past.
    if (state.sealing.phase() !== 'locked')
      await this.replications.find(({ scope }) => scope === 'private')?.onceMore();
    const wasRunning = this.isRunning;
    await this.close();
    try {
      await change({ state, plain: this.plainDatabase(account, 'private'), making: keyMaking });
    } finally {
      if (wasRunning) this.start();
    }
  }

  scopes(): ScopeStatus[] {
    return this.replications.map((replication) => replication.status());
  }

  private async exchange(replications: readonly ScopeReplication[]): Promise<unknown[]> {
    const outcomes = await Promise.allSettled(replications.map((replication) => replication.onceMore()));
    return outcomes.flatMap((outcome) => (outcome.status === 'rejected' ? [outcome.reason] : []));
  }

  /** Scopes that have something to send because of what happened in another one. */
  private takeElsewhere(): ScopeReplication[] {
    const { elsewhere } = this.options.state;
    const found = this.replications.filter(({ scope }) => elsewhere.has(scope));
    elsewhere.clear();
    return found;
  }

  private async close(): Promise<void> {
    const ending = this.replications;
    this.replications = [];
    await Promise.all(ending.map((replication) => replication.stop()));
  }

  private open(): void {
    const account = this.accounts.get();
    if (this.replications.length > 0 || account === undefined || !this.accounts.hasSession()) return;
    this.replications = SCOPES.map((scope) => this.replicationOf(account, scope));
  }

  private replicationOf(account: Account, scope: Scope): ScopeReplication {
    const { state, log, random, onStatus, onFault } = this.options;
    return new ScopeReplication({
      state,
      scope,
      database:
        scope === 'private'
          ? sealedDatabase(this.plainDatabase(account, scope), state.sealing, state.userName)
          : this.plainDatabase(account, scope),
      log,
      random,
      conditions: () => ({ ...this.machine, isMetered: this.preferences().isMetered }),
      onStatus,
      onSignedOut: () => void this.endSessionIfOver(account),
      onExchanged: () => {
        for (const replication of this.takeElsewhere()) replication.wake();
      },
      onFault,
    });
  }

  private plainDatabase(account: Account, scope: Scope): Database {
    return database(this.accounts.connect(account.url), databaseName(account.prefix, scope, account.name));
  }

  /** A 401 may also mean that this database is not for them: then only its scope fails. */
  private async endSessionIfOver(account: Account): Promise<void> {
    const isAlive = await this.accounts.isSessionAlive(account).catch(() => true);
    if (isAlive || !this.accounts.hasSession()) return;
    this.accounts.endSession(true);
    this.options.log.add(
      this.accounts.method() === 'token'
        ? 'The server does not take the token any more.'
        : 'The server ended the session.',
    );
    this.options.onStatus();
    await this.close();
  }
}
