import { toApiError } from '../../../shared/api/index.ts';
import type { ScopeStatus } from '../../../shared/api/sync.ts';
import type { Scope } from '../../../shared/sync/scope.ts';
import { backOff } from './back-off.ts';
import { createBatchSize } from './batch-size.ts';
import { type Conditions, paceOf } from './conditions.ts';
import type { Database } from './database.ts';
import { exchange } from './exchange.ts';
import { describeFault, ServerFailure } from './server-failure.ts';
import type { SyncLog } from './sync-log.ts';
import type { SyncState } from './sync-state.ts';
import { createWakeable } from './wakeable.ts';

export interface ReplicationOptions {
  readonly state: SyncState;
  readonly scope: Scope;
  readonly database: Database;
  readonly log: SyncLog;
  readonly random: () => number;
  /** How the connection and the machine are right now. */
  readonly conditions: () => Conditions;
  readonly onStatus: () => void;
  readonly onSignedOut: () => void;
  /** An exchange ended. */
  readonly onExchanged: () => void;
  readonly onFault: (fault: unknown) => void;
}

/** A poll is ended after so long, whether the server does so or not; milliseconds. */
const LONGEST_POLL = 60_000;
/** Polls without news before everything is compared again: some ten minutes. */
const QUIET_POLLS = 10;
/** Keeps one scope in step with its database until it is stopped. */
export class ScopeReplication {
  private readonly options: ReplicationOptions;
  private readonly batch = createBatchSize(() => performance.now());
  private readonly stopping = new AbortController();
  /** Of the exchange under way. */
  private attempt = new AbortController();
  /** In a row. */
  private failures = 0;
  private readonly wakeable = createWakeable();
  private running: Promise<void> | undefined;
  private current: Promise<void> | undefined;
  private received = 0;
  private pending: number | undefined;
  private failure: unknown;

  get scope(): Scope {
    return this.options.scope;
  }

  constructor(options: ReplicationOptions) {
    this.options = options;
  }

  /** Exchanges, then waits for a change on either side, again and again. */
  start(): void {
    this.running ??= this.run();
  }

  /**
   * Exchanges everything once, also while it is waiting; joins an exchange under way.
   * @param isAsked whether somebody asked for it, and waits: then large files come on a metered connection too
   * @throws what went wrong
   */
  once(isAsked = false): Promise<void> {
    this.current ??= this.exchangeOnce(isAsked).finally(() => {
      this.current = undefined;
      this.options.onStatus();
    });
    return this.current;
  }

  /** Exchanges for somebody who asks all that is there by now, also what an exchange under way may have missed. @throws what went wrong */
  async onceMore(): Promise<void> {
    await this.current?.catch(() => undefined);
    return this.once(true);
  }

  /** The network is another one, or back: gives up what hangs on the old one, and tries at once, as after no failure at all. */
  reconnect(): void {
    this.failures = 0;
    this.attempt.abort();
    this.wakeable.wake();
  }

  /** Says that something changed here. */
  wake(): void {
    this.wakeable.wake();
  }

  /** Gives up what is under way and waits for its end. */
  async stop(): Promise<void> {
    this.stopping.abort();
    this.wakeable.wake();
    await this.running;
    await this.current?.catch(() => undefined);
  }

  status(): ScopeStatus {
    const { scope, database, state } = this.options;
    const { last_success: lastSuccess } = state.checkpoints.get(scope);
    return {
      scope,
      database: database.name,
      phase: this.current !== undefined ? 'working' : this.failure === undefined ? 'idle' : 'failed',
      ...(lastSuccess === null ? {} : { lastSuccess }),
      received: this.received,
      ...(this.pending === undefined ? {} : { pending: this.pending }),
      ...(this.failure === undefined ? {} : { error: toApiError(describeFault(this.failure)) }),
    };
  }

  private async exchangeOnce(isAsked: boolean): Promise<void> {
    const attempt = new AbortController();
    this.attempt = attempt;
    try {
      await this.exchangeUntil(AbortSignal.any([attempt.signal, this.stopping.signal]), isAsked);
    } catch (fault) {
      if (!attempt.signal.aborted || this.stopping.signal.aborted) throw fault;
      await this.exchangeOnce(isAsked);
    }
  }

  private async exchangeUntil(signal: AbortSignal, isAsked: boolean): Promise<void> {
    const { state, scope, database, onStatus, onSignedOut, log, conditions } = this.options;
    try {
      await exchange({
        state,
        scope,
        database,
        batch: this.batch,
        signal,
        isSparing: conditions().isMetered && !isAsked,
        onProgress: (received, pending) => {
          this.received += received;
          this.pending = pending;
          if (received > 0) onStatus();
        },
      });
      this.failure = undefined;
      log.add(`${scope}: all exchanged.`);
    } catch (fault) {
      if (signal.aborted) throw fault;
      this.failure = fault;
      if (fault instanceof ServerFailure && fault.kind === 'signed-out') onSignedOut();
      log.add(`${scope}: ${toApiError(describeFault(fault)).message}`);
      throw fault;
    }
  }

  private async run(): Promise<void> {
    const { signal } = this.stopping;
    const { random, onFault, conditions } = this.options;
    while (!signal.aborted) {
      this.wakeable.reset();
      try {
        await this.once();
        this.options.onExchanged();
        this.failures = 0;
        await this.untilNews();
      } catch (fault) {
        if (signal.aborted) return;
        if (!(fault instanceof ServerFailure)) onFault(fault);
        this.failures++;
        const tries = conditions().isOnline ? this.failures : Number.POSITIVE_INFINITY;
        await this.wakeable.wait(backOff(tries, random), signal);
      }
    }
  }

  /** Waits for a change here or there; now and then looks all the same, whether the server is still what it was. */
  private async untilNews(): Promise<void> {
    for (let quiet = 0; quiet < QUIET_POLLS && !this.stopping.signal.aborted; quiet++) {
      if (await this.hasNews()) return;
    }
  }

  /** Waits for a change here, a change there, or (where bytes are dear) for a while. */
  private async hasNews(): Promise<boolean> {
    const { state, scope, database, conditions } = this.options;
    const { pause, heartbeat, settlePause } = paceOf(conditions());
    if (pause !== undefined) {
      await this.wakeable.wait(pause, this.stopping.signal);
      return true;
    }
    const listening = new AbortController();
    const signal = AbortSignal.any([listening.signal, this.stopping.signal]);
    const { since } = state.checkpoints.get(scope);
    const there = database.changes({ since, limit: 1, withDocuments: false, live: { heartbeat }, signal });
    const here = this.wakeable.wait(Number.POSITIVE_INFINITY, signal);
    try {
      return await Promise.race([
        there.then(({ count }) => count > 0),
        here.then(() => this.wakeable.pause(settlePause, signal)).then(() => true),
        this.wakeable.pause(LONGEST_POLL, signal).then(() => false),
      ]);
    } finally {
      listening.abort();
      await there.catch(() => undefined);
    }
  }
}
