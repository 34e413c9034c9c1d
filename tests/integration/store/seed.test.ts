import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { verifyStore } from '../../../src/main/core/store/verify-store.ts';
import type { Entry } from '../../../src/shared/model/index.ts';
import { BUILT_IN_LIBRARY, openTestStore } from '../../support/open-test-store.ts';
import { tempFolder } from '../../support/temp-folder.ts';

/** A copy of the built-in library, one version newer, with `change` done to its entries. */
function newerLibrary(change: (entries: { id: string; summary: string }[]) => void): string {
  const directory = tempFolder();
  cpSync(BUILT_IN_LIBRARY, directory, { recursive: true });
  edit(join(directory, 'manifest.json'), (manifest: { version: number }) => {
    manifest.version++;
  });
  edit(join(directory, 'entries', 'instruments.json'), change);
  return directory;
}

function edit<T>(file: string, change: (content: T) => void): void {
  const content = JSON.parse(readFileSync(file, 'utf8')) as T;
  change(content);
  writeFileSync(file, JSON.stringify(content));
}

const rewritten = (id: string) => (entries: { id: string; summary: string }[]) => {
  for (const entry of entries) if (entry.id === id) entry.summary = 'Said better.';
};

async function summaryOf(directory: string, id: string, libraryDirectory?: string): Promise<string | undefined> {
  const store = await openTestStore(directory, libraryDirectory === undefined ? {} : { libraryDirectory });
  const entry = await store.collections.entries.findOne(id).exec();
  await store.close();
  return entry?.summary;
}

describe('a first start', () => {
  it('brings the whole library, the sample client and the sample brief', async () => {
    const store = await openTestStore(tempFolder());
    const counts = await Promise.all([
      store.collections.entries.count().exec(),
      store.collections.sources.count().exec(),
      store.collections.clients.count().exec(),
      store.collections.briefs.count().exec(),
    ]);
    expect(counts.every((count) => count > 0)).toBe(true);
    expect((await store.library()).name).toMatch(/ASEAN/);
    expect(verifyStore(store.connection)).toMatchObject({ problems: [] });
    await store.close();
  });
});

describe('a newer built-in library', () => {
  it('updates an entry that nobody edited, and remembers when it was first there', async () => {
    const directory = tempFolder();
    const store = await openTestStore(directory);
    const before = await store.collections.entries.findOne('cloud-framework').exec();
    await store.close();
    expect(await summaryOf(directory, 'cloud-framework', newerLibrary(rewritten('cloud-framework')))).toBe(
      'Said better.',
    );
    const later = await openTestStore(directory);
    const after = (await later.collections.entries.findOne('cloud-framework').exec())?.toMutableJSON() as Entry;
    expect(after.builtIn?.version).toBe((before?.builtIn?.version ?? 0) + 1);
    expect(after.createdAt).toBe(before?.createdAt);
    await later.close();
  });

  it('never overwrites an edit', async () => {
    const directory = tempFolder();
    const store = await openTestStore(directory);
    const entry = await store.collections.entries.findOne('cloud-framework').exec();
    await entry?.modify((document) => ({ ...document, summary: 'In the firm’s words.' }));
    await store.close();
    expect(await summaryOf(directory, 'cloud-framework', newerLibrary(rewritten('cloud-framework')))).toBe(
      'In the firm’s words.',
    );
  });

  it('leaves a source that a reader made their own', async () => {
    const directory = tempFolder();
    const store = await openTestStore(directory);
    const source = await store.collections.sources.findOne().exec();
    await source?.modify((document) => ({ ...document, origin: 'own' as const, title: 'In the firm’s words' }));
    await store.close();
    const again = await openTestStore(directory, { libraryDirectory: newerLibrary(() => {}) });
    expect((await again.collections.sources.findOne(source?.id).exec())?.title).toBe('In the firm’s words');
    await again.close();
  });

  it('does not bring back what a reader removed, even when its tombstone is gone', async () => {
    const directory = tempFolder();
    const store = await openTestStore(directory);
    await (await store.collections.entries.findOne('cloud-framework').exec())?.remove();
    await store.collections.entries.storageInstance.cleanup(-1_000);
    await store.close();
    expect(await summaryOf(directory, 'cloud-framework', newerLibrary(rewritten('cloud-framework')))).toBeUndefined();
  });

  it('adds what is new in it', async () => {
    const directory = tempFolder();
    await (await openTestStore(directory)).close();
    const newer = newerLibrary((entries) => {
      const [first] = entries;
      if (first !== undefined) entries.push({ ...first, id: 'brand-new', summary: 'New here.' });
    });
    expect(await summaryOf(directory, 'brand-new', newer)).toBe('New here.');
  });

  it('that is damaged is refused by file and place, and the store stays as it is', async () => {
    const directory = tempFolder();
    await (await openTestStore(directory)).close();
    const damaged = newerLibrary((entries) => {
      for (const entry of entries) (entry as { summary: unknown }).summary = 7;
    });
    const attempt = openTestStore(directory, { libraryDirectory: damaged });
    await expect(attempt).rejects.toMatchObject({
      kind: 'Corrupt',
      message: expect.stringContaining('entries/instruments.json'),
    });
    expect(await summaryOf(directory, 'cloud-framework')).toBeDefined();
  });
});
