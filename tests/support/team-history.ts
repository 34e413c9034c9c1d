import { below, oneOf, type Random, seededRandom } from '../../src/main/core/generating/seeded-random.ts';
import { AttacheError } from '../../src/shared/api/index.ts';
import type { Visibility } from '../../src/shared/model/index.ts';
import { richTextOf } from '../../src/shared/model/index.ts';
import type { Device } from './device.ts';
import { FAULTS, type FaultProxy } from './fault-proxy.ts';
import { recording } from './recording-device.ts';
import { signInAs } from './sync-team.ts';

/** One of the team's devices, behind a line of its own. */
interface Member {
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
  /** Gives the passphrase of a user, with which their devices begin to encrypt some time; without, none does. */
  readonly passphraseOf?: (name: string) => string;
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
/** How often somebody gives a passphrase, where anybody does. */
const ENCRYPTION_CHANCE = 0.05;
/** Steps of the event loop an exchange takes at most, or so. */
const MOST_HOPS = 400;
const DAY = 24 * 3_600_000;
const VISIBILITIES: readonly Visibility[] = ['private', 'team', 'client'];

/** Several devices of a team that work, meet faults and crash at random; remembers every word that may not get lost. */
export class TeamHistory {
  readonly devices: Member[] = [];
  /** Words written, and acknowledged, by where they were first written; those somebody knowingly removed are gone from it. */
  readonly words = new Map<string, string>();
  /** Words that were only ever in private notes. */
  readonly privateWords = new Set<string>();
  /** What every device did, saw and was answered, in order: of a history that ends badly, this is what to read. */
  readonly record: object[] = [];
  private readonly random: Random;
  private readonly options: TeamOptions;
  private count = 0;
  private restore: (() => void) | undefined;

  private constructor(seed: number, options: TeamOptions) {
    this.random = seededRandom(seed);
    this.options = options;
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
      if (this.options.passphraseOf !== undefined && this.random() < ENCRYPTION_CHANCE) await this.encrypt(device);
      if (kind < 0.5) await this.edit(device);
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
          await test.services.sync.encryptPrivate({ passphrase: this.options.passphraseOf?.(name) ?? '' });
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

  private newWord(): string {
    return `w${(this.count++).toString(36)}x`;
  }

  private async edit(device: Member): Promise<void> {
    const kind = below(this.random, 6);
    if (kind <= 1) await this.editNote(device);
    else if (kind === 2) await this.writeNote(device);
    else if (kind === 3) await this.editEntry(device);
    else if (kind === 4) await this.editBrief(device);
    else await this.editClient(device);
  }

  private async writeNote({ test, name }: Member): Promise<void> {
    const word = this.newWord();
    const visibility = oneOf(VISIBILITIES, this.random);
    if (visibility === 'private') this.privateWords.add(word);
    const { annotations } = test.services;
    await annotations.create({
      motivation: 'commenting',
      texts: [`Begins ${word} here.`],
      visibility,
      target: { source: 'shipped' },
    });
    this.words.set(word, `${name}: new note`);
  }

  private async editNote(device: Member): Promise<void> {
    const { annotations } = device.test.services;
    const notes = await annotations.list('shipped');
    if (notes.length === 0) return this.writeNote(device);
    const { annotation, revision } = oneOf(notes, this.random);
    const { id, motivation, visibility, body } = annotation;
    const text = body[0]?.value ?? '';
    const what = this.random();
    if (what < 0.12) {
      // Whoever removes a note sees the conflicts about it.
      const [shown] = await Promise.all([device.test.services.sync.conflicts(), annotations.remove(id)]);
      this.forget([annotation, shown.filter(({ documentId }) => documentId === id)]);
      return;
    }
    if (what < 0.27) {
      const next = oneOf(VISIBILITIES, this.random);
      await annotations.update({ id, revision, motivation, texts: [text], visibility: next });
      if (next !== 'private') for (const word of wordsOf(text)) this.privateWords.delete(word);
      return;
    }
    const word = this.newWord();
    const replaced = what < 0.4;
    const next = replaced ? word : inserted(text, word, this.random);
    await annotations.update({ id, revision, motivation, texts: [next], visibility });
    if (visibility === 'private') this.privateWords.add(word);
    this.words.set(word, `${device.name}: note ${id}`);
    if (replaced) this.forget(text);
  }

  private async editEntry({ test, name }: Member): Promise<void> {
    const { library } = test.services;
    const { entry, revision } = await library.entry('shipped');
    const word = this.newWord();
    const what = this.random();
    if (what < 0.3) {
      await library.saveEntry({ entry: { ...entry, title: `Title ${word}` }, revision });
      this.forget(entry.title);
    } else if (what < 0.7) {
      await library.saveEntry({ entry: { ...entry, body: inserted(entry.body, word, this.random) }, revision });
    } else {
      await library.saveEntry({ entry: { ...entry, aliases: [...entry.aliases, word].slice(0, 50) }, revision });
    }
    this.words.set(word, `${name}: entry`);
  }

  private async editBrief({ test, name }: Member): Promise<void> {
    const { briefs } = test.services;
    const { brief, revision } = await briefs.get('a-brief');
    const word = this.newWord();
    const what = this.random();
    if (what < 0.2) {
      await briefs.save({ brief: { ...brief, title: `Brief ${word}` }, revision });
      this.forget(brief.title);
    } else if (what < 0.6 || brief.sections.length === 0) {
      const section = { id: word, kind: 'text' as const, heading: 'A heading', text: richTextOf(`Text ${word}`) };
      await briefs.save({ brief: { ...brief, sections: [...brief.sections, section] }, revision });
    } else if (what < 0.8) {
      const removed = oneOf(brief.sections, this.random);
      await briefs.save({
        brief: { ...brief, sections: brief.sections.filter(({ id }) => id !== removed.id) },
        revision,
      });
      this.forget(removed);
      return;
    } else {
      const { id } = oneOf(brief.sections, this.random);
      const sections = brief.sections.map((section) =>
        section.id === id
          ? {
              ...section,
              text: { type: 'doc' as const, content: [...section.text.content, ...richTextOf(word).content] },
            }
          : section,
      );
      await briefs.save({ brief: { ...brief, sections }, revision });
    }
    this.words.set(word, `${name}: brief`);
  }

  private async editClient({ test, name }: Member): Promise<void> {
    const { clients } = test.services;
    const { client, revision } = await clients.get('a-client');
    const word = this.newWord();
    const { id, createdAt: _, updatedAt: __, ...content } = client;
    await clients.update({ ...content, id, revision, profile: inserted(client.profile, word, this.random) });
    this.words.set(word, `${name}: client`);
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
      for (let edits = below(this.random, 4); edits >= 0; edits--) await this.edit(device);
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

  /** Somebody gives the passphrase of their private notes, here for the first time or not; the program may end meanwhile. */
  private async encrypt({ test, name, ...member }: Member): Promise<void> {
    const passphrase = this.options.passphraseOf?.(name) ?? '';
    const encrypting = () => test.services.sync.encryptPrivate({ passphrase });
    if (this.random() < 0.7) return void (await encrypting());
    await test.killDuring(encrypting, this.random());
    await this.open({ test, name, ...member });
  }

  private async decide(device: Member): Promise<void> {
    const { sync } = device.test.services;
    const conflicts = await sync.conflicts();
    if (conflicts.length === 0) return;
    const conflict = oneOf(conflicts, this.random);
    const choice = oneOf(['kept', 'other'] as const, this.random);
    await sync.resolve({ id: conflict.id, choice });
    this.forget(choice === 'kept' ? conflict.other : conflict.kept, choice === 'kept' ? conflict.kept : conflict.other);
    // Whoever removes a document by it sees the other conflicts about it.
    const isRemoval = choice === 'other' && conflict.path.length === 0 && conflict.other === null;
    if (isRemoval) this.forget(conflicts.filter(({ documentId }) => documentId === conflict.documentId));
  }

  /** The process is killed in the middle of an exchange, and started again. */
  private async crash(device: Member): Promise<void> {
    await device.test.killDuring(() => device.test.services.sync.syncNow(), this.random());
    await this.open(device);
  }

  /** Somebody saw these words and removed them; those also in `kept` stay. */
  private forget(removed: unknown, kept: unknown = ''): void {
    const stay = new Set(wordsOf(kept));
    for (const word of wordsOf(removed)) if (!stay.has(word)) this.words.delete(word);
  }
}

/** The words of the kind a history writes. */
export function wordsOf(value: unknown): string[] {
  return JSON.stringify(value ?? '').match(/\bw[0-9a-z]+x\b/g) ?? [];
}

function inserted(text: string, word: string, random: Random): string {
  const words = text.split(' ').filter((part) => part !== '');
  words.splice(below(random, words.length + 1), 0, word);
  return words.join(' ');
}
