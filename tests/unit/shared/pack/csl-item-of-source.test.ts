import { describe, expect, it } from 'vitest';
import { readBibliography } from '../../../../src/shared/bibliography/index.ts';
import { cslItemOf } from '../../../../src/shared/pack/csl-item-of-source.ts';
import { aSource } from '../../../support/builders.ts';
import { builtInStyle, citedIn } from '../../../support/citation-styles.ts';

const cited = (style: string, source: Parameters<typeof cslItemOf>[0]) =>
  citedIn(builtInStyle(style), [cslItemOf(source)]);

describe('a source in a citation', () => {
  it('is a web page of its publisher where nothing else is known of it', () => {
    const source = aSource({ title: 'About us', publisher: 'ASEAN', url: 'https://example.org/us' });
    expect(cited('oscola', source)).toBe(
      '‘About us’ (ASEAN, 29 January 2026) <https://example.org/us>.'.replace('ASEAN', '*ASEAN*'),
    );
  });

  it('names nobody where its publisher is not stated', () => {
    expect(cited('chicago', aSource({ title: 'A note', publisher: 'Publisher not stated' }))).toBe(
      '*A note* (January 29, 2026).',
    );
  });

  it('keeps what looks like rich text in its title as text', () => {
    expect(cited('chicago', aSource({ title: 'A <b>bold</b> claim' }))).toContain('A ‹b>bold‹/b> claim');
  });

  it('that came from a reference manager is cited with its authors and journal', () => {
    const [item] =
      readBibliography(`@article{tan, author = {Tan, Mei Lin and {ASEAN Secretariat}}, title = {Who governs AI?},
      journal = {Journal of Policy}, volume = 12, number = 3, pages = {211--234}, year = 2024, doi = {10.1/x}}`);
    if (item === undefined) throw new Error('It holds an item.');
    expect(cited('chicago', { ...item, id: item.key })).toBe(
      'Mei Lin Tan and ASEAN Secretariat, “Who governs AI?,” *Journal of Policy* 12, no. 3 (2024): 211–34, https://doi.org/10.1/x.',
    );
  });

  it('that names no publisher is not said to be published by its journal or its authors', () => {
    const [item] = readBibliography(
      JSON.stringify([{ type: 'book', title: 'Order', author: [{ family: 'Tan', given: 'Mei' }] }]),
    );
    if (item === undefined) throw new Error('It holds an item.');
    expect(cited('chicago', { ...item, id: item.key })).toBe('Mei Tan, *Order*.');
  });
});
