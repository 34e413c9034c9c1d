import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { problemsOf } from '../../kill/check-library.ts';
import { aFailingDisk, CAN_FAIL, type FailingDisk } from '../../support/failing-disk.ts';
import { noteIds, SOME_ENTRY } from '../../support/notes.ts';
import { runApplication } from '../../support/run-application.ts';
import { type Window, windowAt } from '../../support/window.ts';

/** Calls that succeed before the disk breaks: in the midst of a transaction, between two, and while the log is moved into the file. */
const BREAKS = [0, 1, 2, 3, 4, 6, 9, 14, 60, 250, 700];
/** Several pages of the log. */
const LONG = 'words '.repeat(2_000);

describe.skipIf(!CAN_FAIL)('a disk that answers with errors (on Linux, with a C compiler)', () => {
  async function anApplicationOn(disk: FailingDisk) {
    const directory = join(disk.folder, 'library');
    const application = await runApplication(directory, disk.env);
    onTestFinished(() => application.kill());
    return { directory, application, window: await windowAt(application.url) };
  }

  async function write(window: Window, text: string): Promise<string> {
    const input = { target: { source: SOME_ENTRY }, motivation: 'commenting', texts: [text], visibility: 'private' };
    const { annotation } = await window.change<{ annotation: { id: string } }>('annotations.create', input);
    return annotation.id;
  }

  /** Writes until it is refused. @returns ids of what was acknowledged, and the refusal */
  async function writeUntilRefused(window: Window): Promise<{ ids: string[]; refusal: string }> {
    const ids: string[] = [];
    for (;;) {
      try {
        ids.push(await write(window, `${ids.length} ${LONG}`));
      } catch (refusal) {
        return { ids, refusal: String(refusal) };
      }
    }
  }

  it('is said to, is read from meanwhile, is written to again, and keeps all that was acknowledged', async () => {
    const disk = aFailingDisk();
    const { directory, application, window } = await anApplicationOn(disk);
    const acknowledged = [await write(window, 'Before.')];
    for (const calls of BREAKS) {
      disk.failAfter(calls);
      const { ids, refusal } = await writeUntilRefused(window);
      expect(refusal).toContain('Unavailable');
      expect(refusal).toContain('this was not saved');
      acknowledged.push(...ids);
      const notes = await window.read<{ annotation: { id: string } }[]>('annotations.list', { entryId: SOME_ENTRY });
      expect(notes.map(({ annotation }) => annotation.id).sort()).toEqual([...acknowledged].sort());
      await window.read('search.search', { text: 'submarine cables' });
      disk.mend();
      acknowledged.push(await write(window, 'The disk works again.'));
    }
    await application.kill();
    const lost = await problemsOf(directory, async (core) => {
      const kept = new Set(await noteIds(core));
      return acknowledged.filter((id) => !kept.has(id));
    });
    expect(lost).toEqual([]);
  });

  it('takes no backup, and none is left half-written', async () => {
    const disk = aFailingDisk();
    const { directory, window } = await anApplicationOn(disk);
    for (const calls of [0, 3, 200]) {
      disk.failAfter(calls);
      await expect(window.change('backups.make', undefined)).rejects.toThrow('Unavailable');
      expect(readdirSync(join(directory, 'backups'))).toEqual([]);
      disk.mend();
    }
    await window.change('backups.make', undefined);
    expect(readdirSync(join(directory, 'backups'))).toHaveLength(1);
  });
});
