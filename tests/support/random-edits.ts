import { below, oneOf, type Random } from '../../src/main/core/generating/seeded-random.ts';
import type { Visibility } from '../../src/shared/model/index.ts';
import { richTextOf } from '../../src/shared/model/index.ts';
import type { Member } from './team-history.ts';
import { inserted, type WrittenWords, wordsOf } from './written-words.ts';

const VISIBILITIES: readonly Visibility[] = ['private', 'team', 'client'];

/** What people write at random, on whichever device. */
export class RandomEdits {
  private readonly random: Random;
  private readonly written: WrittenWords;

  constructor(random: Random, written: WrittenWords) {
    this.random = random;
    this.written = written;
  }

  /**
   * One edit of something that is there.
   * @param isAlone whether nothing else happens on the device: who saves a look does not say which state of it they saw
   */
  async edit(device: Member, { isAlone }: { readonly isAlone: boolean }): Promise<void> {
    const kind = below(this.random, isAlone ? 8 : 6);
    if (kind === 7) await this.issue(device);
    else if (kind === 6) await this.editLook(device);
    else if (kind <= 1) await this.editNote(device);
    else if (kind === 2) await this.writeNote(device);
    else if (kind === 3) await this.editEntry(device);
    else if (kind === 4) await this.editBrief(device);
    else await this.editClient(device);
  }

  private async writeNote({ test, name }: Member): Promise<void> {
    const word = this.written.newWord();
    const visibility = oneOf(VISIBILITIES, this.random);
    if (visibility === 'private') this.written.privateWords.add(word);
    const { annotations } = test.services;
    await annotations.create({
      motivation: 'commenting',
      texts: [`Begins ${word} here.`],
      visibility,
      target: { source: 'shipped' },
    });
    this.written.words.set(word, `${name}: new note`);
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
      this.written.forget([annotation, shown.filter(({ documentId }) => documentId === id)]);
      return;
    }
    if (what < 0.27) {
      const next = oneOf(VISIBILITIES, this.random);
      await annotations.update({ id, revision, motivation, texts: [text], visibility: next });
      if (next !== 'private') for (const word of wordsOf(text)) this.written.privateWords.delete(word);
      return;
    }
    const word = this.written.newWord();
    const replaced = what < 0.4;
    const next = replaced ? word : inserted(text, word, this.random);
    await annotations.update({ id, revision, motivation, texts: [next], visibility });
    if (visibility === 'private') this.written.privateWords.add(word);
    this.written.words.set(word, `${device.name}: note ${id}`);
    if (replaced) this.written.forget(text);
  }

  private async editEntry({ test, name }: Member): Promise<void> {
    const { library } = test.services;
    const { entry, revision } = await library.entry('shipped');
    const word = this.written.newWord();
    const what = this.random();
    if (what < 0.3) {
      await library.saveEntry({ entry: { ...entry, title: `Title ${word}` }, revision });
      this.written.forget(entry.title);
    } else if (what < 0.7) {
      await library.saveEntry({ entry: { ...entry, body: inserted(entry.body, word, this.random) }, revision });
    } else {
      await library.saveEntry({ entry: { ...entry, aliases: [...entry.aliases, word].slice(0, 50) }, revision });
    }
    this.written.words.set(word, `${name}: entry`);
  }

  private async editBrief({ test, name }: Member): Promise<void> {
    const { briefs } = test.services;
    const { brief, revision } = await briefs.get('a-brief');
    const word = this.written.newWord();
    const what = this.random();
    if (what < 0.2) {
      await briefs.save({ brief: { ...brief, title: `Brief ${word}` }, revision });
      this.written.forget(brief.title);
    } else if (what < 0.6 || brief.sections.length === 0) {
      const section = { id: word, kind: 'text' as const, heading: 'A heading', text: richTextOf(`Text ${word}`) };
      await briefs.save({ brief: { ...brief, sections: [...brief.sections, section] }, revision });
    } else if (what < 0.8) {
      const removed = oneOf(brief.sections, this.random);
      await briefs.save({
        brief: { ...brief, sections: brief.sections.filter(({ id }) => id !== removed.id) },
        revision,
      });
      this.written.forget(removed);
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
    this.written.words.set(word, `${name}: brief`);
  }

  /** A firm's look is added, gets another name, or is removed. */
  private async editLook({ test, name }: Member): Promise<void> {
    const { looks } = test.services;
    const all = await looks.list();
    const own = all.filter(({ isBuiltIn }) => !isBuiltIn);
    const what = this.random();
    const look = what < 0.3 || own.length === 0 ? undefined : oneOf(own, this.random);
    if (look !== undefined && what > 0.9) {
      // Whoever removes a look sees the conflicts about it.
      const shown = await test.services.sync.conflicts();
      await looks.remove(look.id);
      this.written.forget([look.name, shown.filter(({ documentId }) => documentId === `look-${look.id}`)]);
      return;
    }
    const word = this.written.newWord();
    const definition = { ...(look ?? oneOf(all, this.random)).definition, name: `Look ${word}` };
    await looks.save({ ...(look === undefined ? {} : { id: look.id }), definition });
    this.written.words.set(word, `${name}: look`);
    if (look !== undefined) this.written.forget(look.name);
  }

  /** A brief is sent to its client, and what was sent is kept. */
  private async issue({ test }: Member): Promise<void> {
    const { id, file } = await test.services.issues.issue({ briefId: 'a-brief' });
    this.written.issued.set(id, file.sha256);
  }

  private async editClient({ test, name }: Member): Promise<void> {
    const { clients } = test.services;
    const { client, revision } = await clients.get('a-client');
    const word = this.written.newWord();
    const { id, createdAt: _, updatedAt: __, ...content } = client;
    await clients.update({ ...content, id, revision, profile: inserted(client.profile, word, this.random) });
    this.written.words.set(word, `${name}: client`);
  }
}
