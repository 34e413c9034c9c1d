import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drawPages } from '../../../../../src/main/core/exporting/pages/draw-pages.ts';
import { layOutPages } from '../../../../../src/main/core/exporting/pages/page-layout.ts';
import { lookOf } from '../../../../../src/main/core/exporting/template.ts';
import { composePack, type Pack } from '../../../../../src/shared/pack/index.ts';
import type { DrawnPage } from '../../../../../src/shared/pages/page-drawing.ts';
import { arbitraryPackInput } from '../../../../support/arbitrary-pack-input.ts';
import { contentsOfDocx } from '../../../../support/docx-contents.ts';
import { docxOfPack } from '../../../../support/render-pack.ts';
import { samplePackInput } from '../../../../support/sample-pack.ts';

const pack = composePack(samplePackInput(6));
const layoutOf = (given: Pack) => layOutPages(given, lookOf(given));
const pagesOf = (given: Pack) => drawPages(layoutOf(given), { first: 1, last: Number.POSITIVE_INFINITY });
const textOf = ({ marks }: DrawnPage) => marks.flatMap((mark) => (mark.type === 'text' ? [mark.text] : [])).join(' ');
const drawn = pagesOf(pack);

describe('the pages of a pack, drawn', () => {
  it('begin with the cover, and each after it has its marking and its number', () => {
    const [cover, ...others] = drawn.pages;
    expect(cover && textOf(cover)).toContain('Briefing for Meridian Cloud');
    expect(others).toHaveLength(drawn.total - 1);
    for (const page of others) {
      expect(textOf(page)).toContain('Client confidential');
      expect(textOf(page)).toContain(`Page ${page.number} of ${drawn.total}`);
    }
  });

  it('have the headings on the pages that the contents of the Word file say', async () => {
    const contents = contentsOfDocx(await docxOfPack(pack));
    expect(drawn.headings.map(({ text, page }) => ({ title: text, page }))).toEqual(contents);
    for (const { title, page } of contents) expect(drawn.pages[page - 1]?.headings).toContain(title);
  });

  it('say every statement of the pack once, its footnote on the same page', () => {
    const statement = 'A review is due at the following meeting';
    const holding = drawn.pages.filter((page) => textOf(page).includes(statement));
    expect(holding).toHaveLength(6);
    for (const page of holding) expect(textOf(page)).toContain('VJST');
  });

  it('have their notes on the last pages where the brief wants endnotes', () => {
    const input = samplePackInput(6);
    const { pages } = pagesOf(composePack({ ...input, brief: { ...input.brief, notes: 'endnotes' } }));
    const noted = pages.filter((page) => textOf(page).includes('VNS, '));
    expect(noted.map(({ number }) => number)).toContain(pages.length);
    expect(noted.length).toBeLessThan(6);
  });

  it('hold the pictures, and what they show', () => {
    const pictures = drawn.pages.flatMap(({ marks }) => marks.filter((mark) => mark.type === 'picture'));
    expect(pictures.map(({ number }) => String(number))).toEqual(Object.keys(drawn.pictures));
    expect(pictures).toHaveLength(2);
  });

  it('are given a few at a time, with the pictures on them alone', () => {
    const few = drawPages(layoutOf(pack), { first: 2, last: 4 });
    expect(few.pages).toEqual(drawn.pages.slice(1, 4));
    expect([few.total, Object.keys(few.pictures)]).toEqual([drawn.total, []]);
  });

  it('law: no mark lies beside its sheet or below the footer, whatever the pack holds', () => {
    fc.assert(
      fc.property(arbitraryPackInput, (input) => {
        const given = composePack(input);
        const { pages, width, height, total } = pagesOf(given);
        expect(pages.map(({ number }) => number)).toEqual(Array.from({ length: total }, (_, index) => index + 1));
        for (const { marks } of pages) {
          for (const { x, y } of marks) {
            expect(x).toBeGreaterThanOrEqual(0);
            expect(x).toBeLessThanOrEqual(width);
            expect(y).toBeLessThanOrEqual(height);
          }
        }
      }),
      { seed: 20260115, numRuns: 60 },
    );
  });
});
