import { below, oneOf, type Random, seededRandom } from '../../src/main/core/generating/seeded-random.ts';
import { AttacheError } from '../../src/shared/api/index.ts';
import type { Device } from './device.ts';
import { FAULTS, type FaultProxy } from './fault-proxy.ts';
import { RandomEdits } from './random-edits.ts';
import { RandomEncryption } from './random-encryption.ts';
import { recording } from './recording-device.ts';
import { signInAs } from './sync-team.ts';
import { WrittenWords } from './written-words.ts';

/** One of the team's devices, behind a line of its own. */
export interface Member {
  readonly name: string;
  readonly proxy: FaultProxy;
  readonly test: Device;
  readonly folder: string;
}

export interface TeamOptions {
  /** Makes a line to the server, for a device. */
  readonly startLine: () => Promise<FaultProxy>;
  readonly prefix: string;
  readonly libraryDirectory: string;
  readonly folder: string;
  /** The devices, none of which has a folder open, and the user of each. */
  readonly devices: readonly { readonly name: string; readonly device: Device }[];
  /** Takes a backup of the server, and gives what puts it back to that; without, the server is never put back. */
  readonly backUp?: () => () => void;
  /** Whether people encrypt what is private some time, change that, and stop it. */
  readonly isEncrypting?: boolean;
}

const IDLE_TIMEOUT = 300;
/** One that costs its time-out comes seldom. */
const FAULTS_BY_CHANCE = [
  ...[FAULTS, FAULTS, FAULTS].flat().filter((fault) => fault !== 'slow-loris'),
  'slow-loris' as const,
];
/** Rounds in which devices must come to rest; of a busy machine some are lost to time-outs. */
const MOST_ROUNDS = 30;
/** How often something happens to the server, where anything does. */
const SERVER_CHANCE = 0.1;
/** How often somebody encrypts what is private, or changes that, where anybody does. */
const ENCRYPTION_CHANCE = 0.12;
/** Steps of the event loop an exchange takes at most, or so. */
const MOST_HOPS = 400;
const DAY = 24 * 3_600_000;

/** Several devices of a team that work, meet faults and crash at random; remembers every word that may not get lost. */
export class TeamHistory {
  readonly devices: Member[] = [];
  readonly written = new WrittenWords();
  /** What every device did, saw and was answered, in order: of a history that ends badly, this is what to read. */
  readonly record: object[] = [];
  private readonly random: Random;
  private readonly options: TeamOptions;
  private readonly edits: RandomEdits;
  private readonly encryption: RandomEncryption | undefined;
  private restore: (() => void) | undefined;

  private constructor(seed: number, options: TeamOptions) {
    this.random = seededRandom(seed);
    this.options = options;
    this.edits = new RandomEdits(this.random, this.written);
    this.encryption = options.isEncrypting ? new RandomEncryption(this.random) : undefined;
  }

  static async begin(seed: number, options: TeamOptions): Promise<TeamHistory> {
    const history = new TeamHistory(seed, options);
    for (const { name, device } of options.devices) {
      const proxy = await options.startLine();
      const folder = `${name}-${history.devices.length}`;
      proxy.onExchange = (exchange) => history.record.push({ device: folder, ...exchange });
      history.devices.push({ name, proxy, test: recording(device, folder, history.record), folder });
    }
    await Promise.all(history.devices.map((device) => history.open(device)));
    await Promise.all(history.devices.map((device) => history.signIn(device)));
    return history;
  }

  /** One random thing on one random device. What is refused because somebody changed it first is no step. */
  async step(): Promise<void> {
    const device = oneOf(this.devices, this.random);
    const kind = this.random();
    try {
      if (this.options.backUp !== undefined && this.random() < SERVER_CHANCE) await this.changeServer(device);
      if (this.encryption !== undefined && this.random() < ENCRYPTION_CHANCE)
        await this.changeEncryption(device, this.encryption);
      if (kind < 0.5) await this.edits.edit(device, { isAlone: true });
      else if (kind < 0.6) await this.editWhileExchanging(device);
      else if (kind < 0.9) await this.exchange(device);
      else if (kind < 0.95) await this.decide(device);
      else await this.crash(device);
    } catch (fault) {
      if (!(fault instanceof AttacheError)) throw fault;
    }
  }

  /** All faults end and everybody exchanges until nothing is left to exchange. */
  async settle(): Promise<void> {
    for (const { proxy } of this.devices) proxy.faultOf = () => undefined;
    let failed: unknown[] = [];
    for (let round = 0; round < MOST_ROUNDS; round++) {
      let isQuiet = true;
      for (const { test, proxy, name } of this.devices) {
        const before = proxy.passed.length;
        const { scopes, encryption } = await test.services.sync.syncNow();
        if (encryption === 'locked') {
          isQuiet = false;
          await this.encryption?.unlock({ test, name });
        }
        failed = scopes.flatMap(({ error }) => error ?? []);
        const wrote = proxy.passed.slice(before).some(({ path }) => path.includes('_bulk_docs'));
        if (wrote || failed.length > 0) isQuiet = false;
      }
      if (isQuiet) return;
    }
    throw new Error(`The devices do not come to rest. ${JSON.stringify(failed)}`);
  }

  async close(): Promise<void> {
    for (const { test, proxy } of this.devices) {
      await test.closeFolder();
      await proxy.close();
    }
  }

  /** On a busy machine the server may need longer than a device has patience for. */
  private async signIn(device: Member, tries = 10): Promise<void> {
    const { test, name, proxy } = device;
    try {
      await signInAs(test.services, proxy.url, name, this.options.prefix);
    } catch (fault) {
      if (tries === 1) throw fault;
      await this.signIn(device, tries - 1);
    }
  }

  /** With a clock up to a day off. */
  private open({ test, folder }: Member): Promise<void> {
    const skew = (this.random() * 2 - 1) * DAY;
    return test.open({
      directory: `${this.options.folder}/${folder}`,
      libraryDirectory: this.options.libraryDirectory,
      syncIdleTimeout: IDLE_TIMEOUT,
      instant: new Date(Date.parse('2026-02-01T09:00:00.000Z') + skew).toISOString(),
    });
  }

  /** A bad line, a bad server, or a good one. */
  private async exchange({ test, proxy }: Member): Promise<void> {
    const badness = oneOf([0, 0, 0.2, 0.6, 1], this.random);
    proxy.faultOf = () => (this.random() < badness ? oneOf(FAULTS_BY_CHANCE, this.random) : undefined);
    await test.services.sync.syncNow();
  }

  /** Somebody goes on writing while replication is at work. */
  private async editWhileExchanging(device: Member): Promise<void> {
    const exchanging = this.exchange(device);
    try {
      for (let edits = below(this.random, 4); edits >= 0; edits--) await this.edits.edit(device, { isAlone: false });
    } finally {
      await exchanging;
    }
  }

  /** The server is backed up, or put back to its backup, between exchanges or in the middle of one. */
  private async changeServer(device: Member): Promise<void> {
    const exchanging = this.random() < 0.5 ? this.exchange(device) : undefined;
    const after = below(this.random, MOST_HOPS);
    if (exchanging !== undefined) for (let hop = 0; hop < after; hop++) await undefined;
    const { restore } = this;
    this.record.push({ server: restore === undefined ? 'backed up' : 'put back' });
    if (restore === undefined) this.restore = this.options.backUp?.();
    else restore();
    if (restore !== undefined && this.random() < 0.5) this.restore = undefined;
    await exchanging;
  }

  /** Somebody changes how their private notes are encrypted; the program may end meanwhile. */
  private async changeEncryption(device: Member, encryption: RandomEncryption): Promise<void> {
    const change = await encryption.next(device);
    if (this.random() < 0.7) return change();
    await device.test.killDuring(change, this.random());
    await this.open(device);
  }

  private async decide(device: Member): Promise<void> {
    const { sync } = device.test.services;
    const conflicts = await sync.conflicts();
    if (conflicts.length === 0) return;
    const conflict = oneOf(conflicts, this.random);
    const choice = oneOf(['kept', 'other'] as const, this.random);
    await sync.resolve({ id: conflict.id, choice });
    this.written.forget(
      choice === 'kept' ? conflict.other : conflict.kept,
      choice === 'kept' ? conflict.kept : conflict.other,
    );
    // Whoever removes a document by it sees the other conflicts about it.
    const isRemoval = choice === 'other' && conflict.path.length === 0 && conflict.other === null;
    if (isRemoval) this.written.forget(conflicts.filter(({ documentId }) => documentId === conflict.documentId));
  }

  /** The process is killed in the middle of an exchange, and started again. */
  private async crash(device: Member): Promise<void> {
    await device.test.killDuring(() => device.test.services.sync.syncNow(), this.random());
    await this.open(device);
  }
}
