import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createDownloads } from '../../../src/main/loopback/downloads.ts';
import { startLoopbackServer } from '../../../src/main/loopback/loopback-server.ts';
import { openRendererFiles } from '../../../src/main/renderer-files.ts';
import type { AnnotationView } from '../../../src/shared/api/index.ts';
import { SOME_ENTRY } from '../../support/notes.ts';
import { openTestCore } from '../../support/open-test-core.ts';
import { aRendererFolder } from '../../support/renderer-folder.ts';
import { windowAt } from '../../support/window.ts';

/** The real core, served to two windows. */
async function twoWindows() {
  const test = await openTestCore();
  const server = await startLoopbackServer({
    core: test.core,
    renderer: openRendererFiles(aRendererFolder().renderer),
    downloads: createDownloads(join(test.directory, 'exports'), () => 'an-export'),
    onFault: (fault) => {
      throw fault;
    },
  });
  onTestFinished(async () => {
    await server.close();
    await test.dispose();
  });
  return [await windowAt(server.newLink()), await windowAt(server.newLink())] as const;
}

const note = (id: string) => ({
  id,
  target: { source: SOME_ENTRY },
  motivation: 'commenting',
  texts: ['Seen by both.'],
  visibility: 'private',
});

describe('two windows on one library', () => {
  it('see each other’s notes as soon as they are written', async () => {
    const [one, other] = await twoWindows();
    const feed = other.changes();
    const heard = feed.next();
    // The feed is open once its first message can come: the note is written until it is heard.
    await Promise.race([
      heard,
      writeUntil(heard, (number) => one.change('annotations.create', note(`note-${number}`))),
    ]);
    const { value: change } = await heard;
    expect(change).toMatchObject({ collection: 'annotations' });
    const seen = await other.read<AnnotationView[]>('annotations.list', { entryId: SOME_ENTRY });
    expect(seen.map(({ annotation }) => annotation.id)).toEqual(expect.arrayContaining([...change.ids]));
    await feed.return(undefined);
  });

  it('do not write over each other: the second to save what both were editing is told', async () => {
    const [one, other] = await twoWindows();
    const views = await Promise.all(
      [one, other].map((window) => window.read<EntryRead>('library.entry', { id: SOME_ENTRY })),
    );
    const saves = [one, other].map((window, index) => {
      const { entry, revision } = views[index] as EntryRead;
      return window.change('library.saveEntry', { entry: { ...entry, summary: `Edited by ${index}` }, revision });
    });
    const results = await Promise.allSettled(saves);
    expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const refused = results.find((result) => result.status === 'rejected');
    expect(String(refused?.reason)).toContain('Conflict');
  });
});

interface EntryRead {
  readonly entry: object;
  readonly revision: string;
}

async function writeUntil(heard: Promise<unknown>, write: (number: number) => Promise<unknown>): Promise<void> {
  let isHeard = false;
  void heard.then(() => {
    isHeard = true;
  });
  for (let number = 0; !isHeard; number++) await write(number);
}
