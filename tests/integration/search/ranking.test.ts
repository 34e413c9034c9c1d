import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { anEntry } from '../../support/builders.ts';
import { loadBuiltInLibrary } from '../../support/library.ts';
import { openTestSearch, type TestSearch } from '../../support/open-test-search.ts';

const { entries } = loadBuiltInLibrary();

describe('the built-in library', () => {
  let library: TestSearch;

  beforeAll(async () => {
    library = await openTestSearch({ hasLibrary: true });
  });
  afterAll(async () => {
    await library.dispose();
  });

  it('gives an entry first when its title, an alias, its acronym or its slug is typed whole', async () => {
    const missed: string[] = [];
    for (const { id, title, aliases, acronym } of entries) {
      for (const name of [title, ...aliases, ...(acronym === undefined ? [] : [acronym]), id]) {
        const [first] = await library.find(name, { limit: 1 });
        if (first !== id) missed.push(`${name}: ${first} before ${id}`);
      }
    }
    expect(missed).toEqual([]);
  });

  it('does so whatever the case', async () => {
    expect((await library.find('defa'))[0]).toBe('defa');
    expect((await library.find('aDgMiN'))[0]).toBe('adgmin');
  });
});

describe('the order of hits', () => {
  let search: TestSearch;

  beforeAll(async () => {
    search = await openTestSearch();
  });
  afterAll(async () => {
    await search.dispose();
  });

  it('puts a word of the title before an alias, the summary, a claim and the body', async () => {
    const claims = [{ id: 'one', text: 'About quasar rules.', citations: [{ sourceId: 'a-source', paragraph: 1 }] }];
    await search.putEntries([
      anEntry({ id: 'in-body', title: 'First', body: 'About quasar rules.' }),
      anEntry({ id: 'in-claim', title: 'Second', claims }),
      anEntry({ id: 'in-summary', title: 'Third', summary: 'About quasar rules.' }),
      anEntry({ id: 'in-alias', title: 'Fourth', aliases: ['About quasar rules'] }),
      anEntry({ id: 'in-title', title: 'About quasar rules' }),
    ]);
    expect(await search.find('quasar')).toEqual(['in-title', 'in-alias', 'in-summary', 'in-claim', 'in-body']);
  });

  it('puts an entry that says a word often before one of equal length that says it once', async () => {
    await search.putEntries([
      anEntry({ id: 'once', title: 'Fifth', body: 'Permafrost thaws while other ground stays as it was.' }),
      anEntry({ id: 'often', title: 'Sixth', body: 'Permafrost thaws where permafrost meets older permafrost.' }),
    ]);
    expect(await search.find('permafrost')).toEqual(['often', 'once']);
  });

  it('puts words side by side before the same words apart', async () => {
    await search.putEntries([
      anEntry({ id: 'apart', title: 'Seventh', summary: 'A glacier is no place where a lantern is of any use.' }),
      anEntry({
        id: 'beside',
        title: 'Eighth',
        summary: 'A glacier lantern is of use in any place where it is no trouble.',
      }),
    ]);
    expect(await search.find('glacier lantern')).toEqual(['beside', 'apart']);
  });

  it('puts the newer of two that are alike first', async () => {
    await search.putEntries([
      anEntry({ id: 'older', title: 'Obsidian mirror', date: '2024-03-01' }),
      anEntry({ id: 'newest', title: 'Obsidian mirror', date: '2026-03-01' }),
      anEntry({ id: 'newer', title: 'Obsidian mirror', date: '2025-03-01' }),
    ]);
    expect(await search.find('obsidian')).toEqual(['newest', 'newer', 'older']);
  });

  it('lets an entry with some of the words in behind where hardly any has all, those with the rare word first', async () => {
    await search.putEntries([
      anEntry({ id: 'common-one', title: 'Marble hall' }),
      anEntry({ id: 'common-two', title: 'Marble stairs' }),
      anEntry({ id: 'rare', title: 'Zeppelin harbour' }),
      anEntry({ id: 'both', title: 'Marble floors', body: 'Fit for a zeppelin.' }),
    ]);
    const found = await search.find('zeppelin marble');
    expect(found.slice(0, 2)).toEqual(['both', 'rare']);
    expect(found.toSorted()).toEqual(['both', 'common-one', 'common-two', 'rare']);
  });

  it('asks for all words where enough entries have all', async () => {
    const both = Array.from({ length: 6 }, (_, index) =>
      anEntry({ id: `both-${index}`, title: `Copper kettle ${index}` }),
    );
    await search.putEntries([...both, anEntry({ id: 'only-copper', title: 'Copper pan' })]);
    expect((await search.find('copper kettle')).toSorted()).toEqual(both.map((entry) => entry.id));
  });

  it('finds other forms of an English word, the word as typed first', async () => {
    await search.putEntries([
      anEntry({ id: 'other-form', title: 'Ratifying the charter' }),
      anEntry({ id: 'as-typed', title: 'Ratify the charter' }),
      anEntry({ id: 'plural', title: 'Ratifies the charter' }),
    ]);
    const found = await search.find('ratify charter');
    expect(found[0]).toBe('as-typed');
    expect(found.toSorted()).toEqual(['as-typed', 'other-form', 'plural']);
  });
});

describe('a phrase in quotation marks', () => {
  it('is found only where its words stand together and in order', async () => {
    const search = await openTestSearch();
    await search.putEntries([
      anEntry({ id: 'phrase', title: 'One', body: 'They keep data at rest here.' }),
      anEntry({ id: 'apart', title: 'Two', body: 'Rest assured, data at our place is well kept.' }),
      anEntry({ id: 'two-claims', title: 'Three', aliases: ['They keep data', 'At rest'] }),
    ]);
    expect(await search.find('"data at rest"')).toEqual(['phrase']);
    expect(await search.find('“data at rest”')).toEqual(['phrase']);
    await search.dispose();
  });
});
