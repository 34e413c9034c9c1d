import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Core } from '../../../src/main/core/core.ts';
import type { ApiAnswer, Task } from '../../../src/shared/api/index.ts';
import { unfinishedFiles } from '../../kill/check-library.ts';
import { addNote, noteIds, SOME_ENTRY } from '../../support/notes.ts';
import { openRestorable } from '../../support/open-restorable.ts';

const check = { path: 'settings.verify', type: 'query' };
const list = { path: 'annotations.list', type: 'query', input: { entryId: SOME_ENTRY } };

async function running(core: Core): Promise<readonly Task[]> {
  const answer = await core.dispatch({ path: 'tasks.running', type: 'query' });
  if (!answer.ok) throw new Error(answer.error.message);
  return answer.value as readonly Task[];
}

/** Stops whatever is under way, as soon as it is. */
async function stopAll(core: Core): Promise<void> {
  await expect.poll(() => running(core)).toHaveLength(1);
  for (const { id } of await running(core)) {
    await core.dispatch({ path: 'tasks.cancel', type: 'mutation', input: { id } });
  }
}

/** Every state of every task until the answer is there, as a window hears of them. */
async function statesUntil(core: Core, answer: Promise<ApiAnswer>): Promise<Task[]> {
  const states: Task[] = [];
  const listening = core.changes.subscribe(async ({ collection }) => {
    if (collection === 'tasks') states.push(...(await running(core)));
  });
  await answer;
  listening.unsubscribe();
  return states;
}

describe('a check of the whole library', () => {
  it('goes on beside whoever reads and writes, and finds nothing wrong with what they wrote', async () => {
    const { core } = await openRestorable();
    const ends: string[] = [];
    const checking = core.dispatch(check).finally(() => ends.push('check'));
    await addNote(core, 'Written meanwhile.').then(() => ends.push('write'));
    expect(await checking).toMatchObject({ ok: true, value: { problems: [] } });
    expect(ends).toEqual(['write', 'check']);
  });

  it('tells how far it is', async () => {
    const { core } = await openRestorable();
    const states = await statesUntil(core, core.dispatch(check));
    expect(states.map(({ step }) => step)).toEqual(
      expect.arrayContaining(['Reading every page', 'Checking every document', 'Comparing the search index']),
    );
    expect(states.map(({ fraction }) => fraction)).toEqual(
      states.map(({ fraction }) => fraction).sort((a, b) => a - b),
    );
    expect(await running(core)).toEqual([]);
  });

  it('is stopped, and can be begun again', async () => {
    const { core } = await openRestorable();
    const checking = core.dispatch(check);
    await stopAll(core);
    expect(await checking).toMatchObject({ ok: false, error: { kind: 'Cancelled' } });
    expect(await core.dispatch(check)).toMatchObject({ ok: true, value: { problems: [] } });
  });

  it('ends with the program', async () => {
    const { core } = await openRestorable();
    const checking = core.dispatch(check);
    await core.close();
    expect(await checking).toMatchObject({ ok: false, error: { kind: 'Cancelled' } });
  });
});

describe('a restore', () => {
  async function aRestore() {
    const { core, directory } = await openRestorable();
    const backup = await core.services.backups.make();
    const newer = await addNote(core, 'Not in the backup.');
    const restore = () => core.dispatch({ path: 'backups.restore', type: 'mutation', input: backup.name });
    return { core, directory, newer, restore };
  }

  it('tells how far it is, while all else is refused', async () => {
    const { core, restore } = await aRestore();
    const restoring = restore();
    const states = statesUntil(core, restoring);
    await expect.poll(() => running(core)).toHaveLength(1);
    expect(await core.dispatch(list)).toMatchObject({ ok: false, error: { kind: 'Unavailable' } });
    expect(await restoring).toMatchObject({ ok: true });
    expect((await states).map(({ step }) => step)).toEqual(
      expect.arrayContaining(['Copying the backup', 'Copying the library', 'Putting the backup in its place']),
    );
  });

  it('is stopped before the backup is in its place: the library is as it was, and nothing lies about', async () => {
    const { core, directory, newer, restore } = await aRestore();
    const restoring = restore();
    await stopAll(core);
    expect(await restoring).toMatchObject({ ok: false, error: { kind: 'Cancelled' } });
    expect(await noteIds(core)).toContain(newer.id);
    expect(await core.dispatch(check)).toMatchObject({ ok: true, value: { problems: [] } });
    expect(unfinishedFiles(directory)).toEqual([]);
    expect(unfinishedFiles(join(directory, 'backups'))).toEqual([]);
  });
});
