import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drawPages } from '../../../../../src/main/core/exporting/pages/draw-pages.ts';
import { layOutPages } from '../../../../../src/main/core/exporting/pages/page-layout.ts';
import { builtInLook, lookOf } from '../../../../../src/main/core/exporting/template.ts';
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
    const { pages, headings } = pagesOf(composePack({ ...input, brief: { ...input.brief, notes: 'endnotes' } }));
    expect(headings.at(-1)).toMatchObject({ text: 'Notes' });
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

  it('list the headings with dots up to their page numbers, a long one on its last line', () => {
    const input = samplePackInput(6);
    const long = 'What the ministers of eleven members said in Hanoi '.repeat(3).trim();
    const sections = input.brief.sections.map((section) =>
      section.kind === 'summary' ? { ...section, heading: long } : section,
    );
    const { pages, headings } = pagesOf(composePack({ ...input, brief: { ...input.brief, sections } }));
    const contents = pages.find((page) => textOf(page).includes('.....'));
    const texts = contents?.marks.flatMap((mark) => (mark.type === 'text' ? [mark] : [])) ?? [];
    const dotted = texts.filter(({ text }) => /^\.+$/.test(text));
    expect(dotted).toHaveLength(headings.length);
    for (const [index, dots] of dotted.entries()) {
      const line = texts.filter(({ y }) => y === dots.y);
      const number = line.find(({ text }) => text === String(headings[index]?.page));
      expect(number?.endsThere).toBe(true);
      const words = line.filter(({ endsThere }) => endsThere !== true);
      expect(headings[index]?.text.endsWith(words.map(({ text }) => text).join(''))).toBe(true);
      const end = Math.max(...words.map(({ x, width = 0 }) => x + width));
      expect(dots.x - (dots.width ?? 0)).toBeGreaterThanOrEqual(end - 2);
    }
    expect(textOf(contents as DrawnPage)).not.toContain(' 000');
  });

  it('have the logo and the words of a firm at head and foot, above the text and below it', () => {
    const logo = { mediaType: 'image/png', data: 'iVBORw0KGgo=', width: 40, height: 18 } as const;
    const look = { ...builtInLook('contour'), header: 'Straits Advisory', footer: 'Registered in Singapore', logo };
    const [cover, ...others] = pagesOf({ ...pack, look }).pages;
    expect(cover?.marks.filter(({ type }) => type === 'logo')).toMatchObject([{ width: 2_268, height: 1_020 }]);
    const { margins, height } = lookOf({ ...pack, look }).page;
    for (const page of others) {
      const [mark] = page.marks.filter(({ type }) => type === 'logo');
      // Nine millimetres high, as wide as that makes it.
      expect(mark).toMatchObject({ width: 1_134, height: 510 });
      const yOf = (words: string) =>
        page.marks.find((one) => one.type === 'text' && one.text === words)?.y ?? Number.NaN;
      expect(yOf('Straits Advisory')).toBeLessThan(margins.top);
      expect(yOf('Registered in Singapore')).toBeGreaterThan(height - margins.bottom);
    }
  });

  it('draw the lines a look has below its headings', () => {
    const look = builtInLook('chambers');
    const ruled = pagesOf({ ...pack, look }).pages[1];
    const heading = ruled?.marks.find((mark) => mark.type === 'text' && mark.text === 'What this means for you');
    const { textWidth } = lookOf({ ...pack, look }).page;
    const below = ruled?.marks.filter(
      (mark) =>
        mark.type === 'area' &&
        mark.width === textWidth &&
        mark.y > (heading?.y ?? 0) &&
        mark.y < (heading?.y ?? 0) + 400,
    );
    expect(below).toHaveLength(1);
  });

  it('end with a page that says something, where a table fills the one before it', () => {
    const filled = [
      ['standard', 'letter', 6],
      ['chambers', 'a4', 2],
    ] as const;
    for (const [look, pageSize, count] of filled) {
      const given = { ...composePack(samplePackInput(count)), look: builtInLook(look), pageSize };
      const layout = layoutOf(given);
      expect(layout.unitsOn(layout.total).length).toBeGreaterThan(1);
    }
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
