import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { HistoryCollection } from '../../../src/shared/history/recorded-content.ts';
import { richTextOf } from '../../../src/shared/model/index.ts';
import { LIBRARY_DIRECTORY, openTestCore, type TestCore } from '../../support/open-test-core.ts';
import { tempFolder } from '../../support/temp-folder.ts';

const BRIEF = 'adgmin-6-cloud-provider';
let test: TestCore;
beforeAll(async () => {
  test = await openTestCore();
});
afterAll(() => test.dispose());

const versionsOf = async (collection: HistoryCollection, id: string) =>
  (await test.core.services.history.list({ collection, id })).versions;

async function revert(collection: HistoryCollection, id: string, version: number): Promise<void> {
  const { revision } = await test.core.services.history.list({ collection, id });
  await test.core.services.history.revert({ collection, id, version, revision });
}

async function write(text: string): Promise<void> {
  const { brief, revision } = await test.core.services.briefs.get(BRIEF);
  const sections = brief.sections.map((section) => ({ ...section, text: richTextOf(text) }));
  await test.core.services.briefs.save({ brief: { ...brief, sections }, revision });
}

async function textOf(): Promise<string> {
  return JSON.stringify((await test.core.services.briefs.get(BRIEF)).brief.sections[0]?.text);
}

describe('a brief that is saved while it is written', () => {
  it('has one version a sitting, by words', async () => {
    for (const text of ['One', 'One two', 'One two three']) await write(text);
    const versions = await versionsOf('briefs', BRIEF);
    expect(versions).toMatchObject([{ version: 4, changes: 3, fields: ['Sections'] }, { state: 'first' }]);
    const { fields } = await test.core.services.history.changes({ collection: 'briefs', id: BRIEF, version: 4 });
    expect(
      fields?.[0]?.words
        .filter(({ state }) => state === 'new')
        .map(({ text }) => text)
        .join(' '),
    ).toContain('One two three');
  });

  it('keeps what was written before somebody went back', async () => {
    await revert('briefs', BRIEF, 1);
    expect(await textOf()).not.toContain('One two three');
    await revert('briefs', BRIEF, 4);
    expect(await textOf()).toContain('One two three');
  });
});

describe('a note that was removed', () => {
  it('says so, and comes back as it was', async () => {
    const { annotation } = await test.core.services.annotations.create({
      motivation: 'commenting',
      texts: ['Keep this in mind.'],
      visibility: 'private',
      target: { source: 'defa' },
    });
    await test.core.services.annotations.remove(annotation.id);
    expect((await versionsOf('annotations', annotation.id))[0]).toMatchObject({ version: 2, state: 'removed' });
    await revert('annotations', annotation.id, 1);
    const [back] = await test.core.services.annotations.list('defa');
    expect(back?.annotation).toEqual({ ...annotation, updatedAt: expect.any(String) });
    expect((await versionsOf('annotations', annotation.id))[0]).toMatchObject({ version: 3, state: 'restored' });
  });
});

describe('what was removed', () => {
  const removed = () => test.core.services.history.removed();

  it('is listed with who and when, the latest first, until it is brought back as it was', async () => {
    const { annotations, briefs, clients, history } = test.core.services;
    const target = { source: 'defa' };
    const { annotation } = await annotations.create({
      motivation: 'commenting',
      texts: ['Gone too soon.'],
      visibility: 'private',
      target,
    });
    const { brief } = await briefs.get(BRIEF);
    await annotations.remove(annotation.id);
    await briefs.remove(BRIEF);
    const [gone, note] = await removed();
    expect([gone, note]).toMatchObject([
      { collection: 'briefs', id: BRIEF, title: brief.title },
      { collection: 'annotations', title: 'Gone too soon.', authors: ['Advisor'] },
    ]);
    await clients.remove(brief.clientId);
    const bringBack = async (id: string) => {
      const found = (await removed()).find((one) => one.id === id);
      if (found === undefined) throw new Error(`${id} is not listed.`);
      const { collection, version, revision } = found;
      return history.revert({ collection, id, version, revision });
    };
    await expect(bringBack(BRIEF)).rejects.toMatchObject({ kind: 'Rejected', hint: 'Bring the client back first.' });
    for (const id of [brief.clientId, BRIEF, annotation.id]) await bringBack(id);
    expect((await briefs.get(BRIEF)).brief).toEqual({ ...brief, updatedAt: expect.any(String) });
    expect((await annotations.list('defa')).map(({ annotation: { id } }) => id)).toContain(annotation.id);
    expect(await removed()).toEqual([]);
  });
});

describe('a newer built-in library', () => {
  it('is named for what it changed, and for nothing else', async () => {
    const own = await openTestCore();
    const libraryDirectory = newerLibrary('cloud-framework');
    await own.core.close();
    const updated = await openTestCore({ directory: own.directory, libraryDirectory });
    const { history } = updated.core.services;
    const { versions } = await history.list({ collection: 'entries', id: 'cloud-framework' });
    expect(versions[0]).toMatchObject({ version: 2, origin: 'library', authors: [], fields: ['Summary'] });
    expect((await history.list({ collection: 'entries', id: 'asean' })).versions).toHaveLength(1);
    await updated.dispose();
  });
});

/** The built-in library, one version newer, with one entry said better. */
function newerLibrary(id: string): string {
  const directory = tempFolder();
  cpSync(LIBRARY_DIRECTORY, directory, { recursive: true });
  rewrite(join(directory, 'manifest.json'), (text) =>
    text.replace(/"version": *(\d+)/, (_, number) => `"version": ${Number(number) + 1}`),
  );
  rewrite(join(directory, 'entries', 'instruments.json'), (text) => {
    const entries: { id: string; summary: string }[] = JSON.parse(text);
    return JSON.stringify(entries.map((entry) => (entry.id === id ? { ...entry, summary: 'Said better.' } : entry)));
  });
  return directory;
}

function rewrite(file: string, change: (text: string) => string): void {
  writeFileSync(file, change(readFileSync(file, 'utf8')));
}
