import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { anEntry } from '../../support/builders.ts';
import { openTestSearch, type TestSearch } from '../../support/open-test-search.ts';

let search: TestSearch;

beforeAll(async () => {
  search = await openTestSearch();
  await search.putEntries([
    anEntry({ id: 'cables', title: 'Submarine cable guidelines' }),
    anEntry({ id: 'cabinet', title: 'Cabinet papers' }),
    anEntry({ id: 'subtle', title: 'Subtle rules' }),
  ]);
});

afterAll(async () => {
  await search.dispose();
});

describe('a query that is still being typed', () => {
  it('finds the entry from the second letter of every word on', async () => {
    const title = 'submarine cable guidelines';
    const missed: string[] = [];
    for (let length = 2; length <= title.length; length++) {
      const typed = title.slice(0, length);
      const begun = typed.split(' ').at(-1) ?? '';
      if (begun.length >= 2 && !(await search.find(typed)).includes('cables')) missed.push(typed);
    }
    expect(missed).toEqual([]);
  });

  it('takes the last word for a beginning, and finds all that go on from it', async () => {
    expect((await search.find('cab')).toSorted()).toEqual(['cabinet', 'cables']);
    expect((await search.find('sub')).toSorted()).toEqual(['cables', 'subtle']);
  });

  it('takes a word for whole once a space follows', async () => {
    expect(await search.find('cab ')).toEqual([]);
    expect(await search.find('cab guidelines')).not.toContain('cabinet');
  });

  it('ranks the whole word before words that begin with it', async () => {
    await search.putEntries([
      anEntry({ id: 'port', title: 'A port' }),
      anEntry({ id: 'portfolio', title: 'A portfolio', date: '2027-01-01' }),
    ]);
    expect(await search.find('port')).toEqual(['port', 'portfolio']);
  });

  it('finds a phrase whose closing quotation mark is still to come', async () => {
    expect(await search.find('"submarine cab')).toEqual(['cables']);
  });
});
