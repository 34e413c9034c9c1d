import { setImmediate as nextTurn } from 'node:timers/promises';
import { describe, expect, it, onTestFinished } from 'vitest';
import { writeSteadily } from '../../../src/main/core/store/write-steadily.ts';
import type { Entry } from '../../../src/shared/model/index.ts';
import { anEntry } from '../../support/builders.ts';
import { openTestStore } from '../../support/open-test-store.ts';
import { tempFolder } from '../../support/temp-folder.ts';

async function anOpenStore() {
  const store = await openTestStore(tempFolder());
  onTestFinished(() => store.close());
  return store;
}

const entries = (count: number): Entry[] =>
  Array.from({ length: count }, (_, number) => anEntry({ id: `streamed-${number}` }));
const streamed = { selector: { id: { $gte: 'streamed-', $lt: 'streamed.' } } };

describe('documents that stream in', () => {
  it('are all written, those that are there replaced, and the feed tells of each', async () => {
    const { collections, changes } = await anOpenStore();
    const told = new Set<string>();
    changes.subscribe(({ ids }) => {
      for (const id of ids) told.add(id);
    });
    await collections.entries.insert(anEntry({ id: 'streamed-7', title: 'Before' }));
    const { written, refused } = await writeSteadily(collections.entries, entries(110));
    expect({ written, refused }).toEqual({ written: 110, refused: [] });
    expect(await collections.entries.count(streamed).exec()).toBe(110);
    expect((await collections.entries.findOne('streamed-7').exec())?.title).toBe('An entry');
    expect(told.size).toBe(110);
  });

  it('may come one after the other, and leave turns to whoever reads', async () => {
    const { collections } = await anOpenStore();
    async function* slowly() {
      for (const entry of entries(60)) {
        await nextTurn();
        yield entry;
      }
    }
    const seen: number[] = [];
    let isOver = false;
    const writing = writeSteadily(collections.entries, slowly()).finally(() => {
      isOver = true;
    });
    while (!isOver) {
      seen.push(await collections.entries.count(streamed).exec());
      await nextTurn();
    }
    await writing;
    expect(seen.some((count) => count > 0 && count < 60)).toBe(true);
  });

  it('stop no other when one is refused', async () => {
    const { collections } = await anOpenStore();
    const given = entries(40).map((entry, number) => (number === 3 ? { ...entry, title: '' } : entry));
    const { written, refused } = await writeSteadily(collections.entries, given);
    expect(written).toBe(39);
    expect(refused).toMatchObject([{ kind: 'Invalid', message: expect.stringContaining('streamed-3') }]);
    expect(await collections.entries.count(streamed).exec()).toBe(39);
  });

  it.each([
    ['smaller where each takes long', 200, 5],
    ['larger where each takes no time', 0, 100],
  ])('come in transactions that get %s', async (_, milliseconds, expected) => {
    const { collections, changes } = await anOpenStore();
    const sizes: number[] = [];
    changes.subscribe(({ ids }) => sizes.push(ids.length));
    let looks = 0;
    await writeSteadily(collections.entries, entries(400), { clock: () => Math.floor(++looks / 2) * milliseconds });
    const last = sizes.at(-2) ?? 0;
    expect(Math.min(last, 100)).toBe(expected);
  });

  it('stop when asked to, and what was written stays', async () => {
    const { collections } = await anOpenStore();
    const stopping = new AbortController();
    const { written } = await writeSteadily(collections.entries, entries(500), {
      signal: stopping.signal,
      onProgress: () => stopping.abort(),
    });
    expect(written).toBeLessThan(500);
    expect(await collections.entries.count(streamed).exec()).toBe(written);
  });
});
