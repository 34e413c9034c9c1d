import { describe, expect, it } from 'vitest';
import { layOutPages } from '../../../../../src/main/core/exporting/pages/page-layout.ts';
import { lookOf } from '../../../../../src/main/core/exporting/template.ts';
import { richTextOf } from '../../../../../src/shared/model/index.ts';
import { composeWithSections } from '../../../../../src/shared/pack/index.ts';
import { samplePackInput } from '../../../../support/sample-pack.ts';

const input = samplePackInput(6);

function layoutOf(given: typeof input) {
  const { pack, sectionIds } = composeWithSections(given);
  return layOutPages(pack, lookOf(pack), { sectionIds });
}
const layout = layoutOf(input);
const entries = input.brief.sections.filter(({ kind }) => kind === 'entry');

describe('the place of a section on the pages', () => {
  it('begins at its heading', () => {
    for (const section of entries) {
      const [start] = layout.partsOf(section.id);
      const anchor = layout.flow.headings.find(({ text }) => {
        const entry = input.entries.find(({ id }) => section.kind === 'entry' && id === section.entryId);
        return text === entry?.title;
      })?.anchor;
      expect(start?.page).toBe(layout.pageOf.get(anchor ?? ''));
    }
  });

  it('ends where the next one begins, and those of different sections share no part of a page', () => {
    const parts = input.brief.sections.flatMap(({ id }) => layout.partsOf(id));
    for (const [index, one] of parts.entries()) {
      expect(one.bottom).toBeGreaterThan(one.top);
      for (const other of parts.slice(index + 1)) {
        if (other.page === one.page) expect(one.bottom <= other.top || other.bottom <= one.top).toBe(true);
      }
    }
  });

  it('goes on over pages without a gap', () => {
    for (const { id } of entries) {
      const pages = layout.partsOf(id).map(({ page }) => page);
      expect(pages).toEqual(pages.map((_, index) => (pages[0] ?? 0) + index));
    }
  });

  it('is nowhere for a section that is not printed', () => {
    const [first, ...others] = input.brief.sections;
    if (first === undefined) throw new Error('The sample has sections.');
    const emptied = { ...first, text: richTextOf('') };
    expect(layoutOf({ ...input, brief: { ...input.brief, sections: [emptied, ...others] } }).partsOf(first.id)).toEqual(
      [],
    );
  });

  it('is of sections cited in a style too, and of those the options ask for', () => {
    expect(layout.partsOf('sources')).not.toEqual([]);
    expect(layout.partsOf('timeline')).not.toEqual([]);
  });

  it('changes nothing on the pages', () => {
    const { pack } = composeWithSections(input);
    const plain = layOutPages(pack, lookOf(pack));
    expect([plain.total, plain.flow.headings]).toEqual([layout.total, layout.flow.headings]);
  });
});
