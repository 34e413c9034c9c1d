import { describe, expect, it } from 'vitest';
import { outlinePack } from '../../../../src/renderer/features/briefs/preview/outline-pack.ts';
import type { Pack, PackBlock, PackInline } from '../../../../src/shared/pack/pack.ts';

const aPack = (...blocks: PackBlock[]): Pack => ({
  cover: { title: 'T', clientName: 'C', author: 'A', date: '2026-02-01', marking: 'public' },
  language: 'en',
  template: 'standard',
  blocks,
  sources: [],
  keywords: [],
  updatedAt: '2026-02-01T09:00:00.000Z',
});
const note = (sourceId: string): PackInline => ({ type: 'footnote', citations: [{ sourceId, paragraph: 1 }] });
const paragraph = (...inlines: PackInline[]): PackBlock => ({ type: 'paragraph', role: 'body', inlines });

describe('the outline of a pack', () => {
  it('numbers footnotes in reading order, through lists, boxes and tables', () => {
    const [first, second, third, fourth] = [note('a'), note('b'), note('a'), note('d')] as const;
    const outline = outlinePack(
      aPack(
        paragraph(first),
        { type: 'list', ordered: false, items: [{ blocks: [paragraph(second)] }] },
        { type: 'callout', tone: 'disagreement', title: 'Sources disagree', blocks: [paragraph(third)] },
        { type: 'table', purpose: 'facts', description: 'Facts', header: ['Fact'], rows: [[[fourth]]] },
      ),
    );
    expect([first, second, third, fourth].map((inline) => outline.numberOf.get(inline))).toEqual([1, 2, 3, 4]);
    expect(outline.notes.map(({ citations }) => citations[0]?.sourceId)).toEqual(['a', 'b', 'a', 'd']);
  });

  it('breaks into sheets at page breaks and makes no empty one', () => {
    const [one, two] = [paragraph({ type: 'text', text: '1' }), paragraph({ type: 'text', text: '2' })];
    const page: PackBlock = { type: 'page-break' };
    expect(outlinePack(aPack(page, one, page, page, two)).sheets).toEqual([[one], [two]]);
  });

  it('lists the headings of the first two levels, each with a target of its own', () => {
    const heading = (level: 1 | 2 | 3, text: string, bookmark?: string): PackBlock => ({
      type: 'heading',
      level,
      text,
      ...(bookmark === undefined ? {} : { bookmark }),
    });
    const { contents } = outlinePack(aPack(heading(1, 'A', 'a'), heading(2, 'B'), heading(3, 'C'), heading(1, 'D')));
    expect(contents.map(({ text }) => text)).toEqual(['A', 'B', 'D']);
    expect(new Set(contents.map(({ target }) => target)).size).toBe(3);
  });
});
