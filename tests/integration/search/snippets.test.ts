import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SnippetPiece } from '../../../src/shared/api/index.ts';
import { anAnnotation, anEntry } from '../../support/builders.ts';
import { openTestSearch, type TestSearch } from '../../support/open-test-search.ts';

let search: TestSearch;

beforeAll(async () => {
  search = await openTestSearch();
});

afterAll(async () => {
  await search.dispose();
});

/** Pieces as a text with the matches in brackets. */
function shown(pieces: readonly SnippetPiece[] | undefined): string {
  return (pieces ?? []).map(({ text, isMatch }) => (isMatch ? `[${text}]` : text)).join('');
}

async function hitOf(text: string, id: string) {
  return (await search.search(text)).hits.find((hit) => hit.id === id);
}

const LONG = `${'Other words stand here in a row. '.repeat(40)}The albatross is named once. ${'More words follow. '.repeat(40)}`;

describe('a hit', () => {
  it('marks the matches in its title, in the entry’s own spelling', async () => {
    await search.putEntries([anEntry({ id: 'hanoi', title: 'Hà Nội: the CITY' })]);
    expect(shown((await hitOf('ha noi city', 'hanoi'))?.title)).toBe('[Hà] [Nội]: the [CITY]');
  });

  it('shows the stretch of a long text where the word stands, with an ellipsis on either side', async () => {
    await search.putEntries([anEntry({ id: 'long', title: 'Long', body: LONG })]);
    const snippet = shown((await hitOf('albatross', 'long'))?.snippet);
    expect(snippet).toMatch(/^… .*The \[albatross\] is named once\. .* …$/);
    expect(snippet.length).toBeLessThan(320);
  });

  it('shows the text that holds most of the words', async () => {
    const summary = 'Heron is named here.';
    await search.putEntries([
      anEntry({ id: 'most', title: 'Most', summary, body: 'Heron and falcon are named here.' }),
    ]);
    expect(shown((await hitOf('heron falcon', 'most'))?.snippet)).toBe('[Heron] and [falcon] are named here.');
  });

  it('marks only the word itself where a beginning was typed', async () => {
    await search.putEntries([anEntry({ id: 'prefix', title: 'Prefix', summary: 'Kingfishers dive.' })]);
    expect(shown((await hitOf('kingf', 'prefix'))?.snippet)).toBe('[Kingfishers] dive.');
  });

  it('shows who holds an office of a body where that name is looked for', async () => {
    const officials = [
      { name: 'Lê Thị Việt Lam', office: 'Deputy head' },
      { name: 'Nobody Else', office: '' },
    ];
    await search.putEntries([anEntry({ id: 'ministry', kind: 'body', title: 'Ministry', officials })]);
    expect(shown((await hitOf('viet lam', 'ministry'))?.snippet)).toBe('Lê Thị [Việt] [Lam], Deputy head');
    expect(shown((await hitOf('"nobody else"', 'ministry'))?.snippet)).toBe('[Nobody Else]');
  });

  it('marks a phrase as one', async () => {
    await search.putEntries([anEntry({ id: 'phrase', title: 'Phrase', summary: 'Grey heron, grey sky.' })]);
    expect(shown((await hitOf('"grey heron"', 'phrase'))?.snippet)).toBe('[Grey heron], grey sky.');
  });

  it('shows the reader’s own note where the word is in it', async () => {
    await search.putEntries([anEntry({ id: 'noted', title: 'Noted' })]);
    const body = [{ type: 'TextualBody' as const, value: 'Ask the cormorant.', format: 'text/plain' as const }];
    await search.putNotes([anAnnotation({ id: 'note', body, target: { source: 'noted' } })]);
    expect(shown((await hitOf('cormorant', 'noted'))?.snippet)).toBe('Ask the [cormorant].');
  });

  it('shows how the summary begins where nothing was typed', async () => {
    const { hits } = await search.search('');
    expect(shown(hits.find((hit) => hit.id === 'long')?.snippet)).toBe('What it is in a sentence.');
  });
});

describe('a snippet of any text', () => {
  const word = fc.constantFrom('plover', 'điện', 'ไทย', 'A', '👩‍👩‍👧', 'Nội', '\n\n', '…', 'ភាសា', 'x'.repeat(90));
  const anyText = fc.array(word, { minLength: 30, maxLength: 120 }).map((words) => words.join(' '));

  it('is a stretch of it, letter for letter, with the match marked', async () => {
    await fc.assert(
      fc.asyncProperty(anyText, anyText, async (before, after) => {
        const summary = `${before} pelican ${after}`;
        await search.putEntries([anEntry({ id: 'any', title: 'Any', summary })]);
        const pieces = (await hitOf('pelican', 'any'))?.snippet ?? [];
        const stretch = pieces.map((piece) => piece.text).join('');
        const inner = stretch.replace(/^… /, '').replace(/ …$/, '');
        expect(summary).toContain(inner);
        expect(inner.isWellFormed()).toBe(true);
        expect(pieces.filter((piece) => piece.isMatch).map((piece) => piece.text)).toEqual(['pelican']);
      }),
      { seed: 5, numRuns: 60 },
    );
  });
});
