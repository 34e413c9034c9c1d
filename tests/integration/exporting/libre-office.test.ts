import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { drawPages } from '../../../src/main/core/exporting/pages/draw-pages.ts';
import { layOutPages } from '../../../src/main/core/exporting/pages/page-layout.ts';
import { renderDocx } from '../../../src/main/core/exporting/render-docx.ts';
import { BUILT_IN_LOOKS, type Look, lookOf } from '../../../src/main/core/exporting/template.ts';
import { composePack } from '../../../src/shared/pack/index.ts';
import type { DrawnPage } from '../../../src/shared/pages/page-drawing.ts';
import { contentsOfDocx } from '../../support/docx-contents.ts';
import { docxOf } from '../../support/render-pack.ts';
import { samplePackInput } from '../../support/sample-pack.ts';
import { tempFolder } from '../../support/temp-folder.ts';
import { hasLibreOffice } from '../../support/validate-docx.ts';

/** Fonts in whose place LibreOffice sets Liberation's, which are as wide; others it may set in wider ones. */
const EXACT_FONTS = ['Arial', 'Times New Roman'];

/** Whether pages of a PDF can be read, and fonts as wide as ours are there for LibreOffice to set them in. */
const canReadPages =
  hasLibreOffice &&
  spawnSync('pdftotext', ['-v']).status === 0 &&
  EXACT_FONTS.every((font) => spawnSync('fc-match', [font], { encoding: 'utf8' }).stdout?.includes('Liberation'));

/** What LibreOffice makes of a document. */
function converted(docx: Uint8Array, format: 'pdf' | 'txt:Text'): { readonly path: string; readonly folder: string } {
  const folder = tempFolder();
  writeFileSync(join(folder, 'pack.docx'), docx);
  const profile = `-env:UserInstallation=file://${folder}/profile`;
  execFileSync(
    'soffice',
    [profile, '--headless', '--convert-to', format, '--outdir', folder, join(folder, 'pack.docx')],
    {
      stdio: 'ignore',
    },
  );
  return { path: join(folder, `pack.${format.slice(0, 3)}`), folder };
}

/** Letters of a page's header and of the words it begins with. */
const PAGE_START = 220;
const lettersOf = (text: string) => text.replaceAll(/[^\p{L}\p{N}]/gu, '');

/** The letters a drawn page begins with, its header left out, which is drawn after them. */
function firstWords({ marks }: DrawnPage, header: string): string {
  const texts = marks.flatMap((mark) => (mark.type === 'text' ? [mark.text] : []));
  const own = texts.slice(0, texts.indexOf(header));
  return lettersOf(own.slice(0, 3).join('')).slice(0, 30);
}

describe('a pack opened in LibreOffice', () => {
  it.skipIf(!hasLibreOffice)(
    'shows headings, boxed notes and the scripts of the region (needs LibreOffice)',
    async () => {
      const text = readFileSync(converted(await docxOf(samplePackInput(6)), 'txt:Text').path, 'utf8');
      for (const words of [
        'What this means for you',
        'Where sources differ: member count',
        'Impact for you: high',
        'ປະເທດລາວ · ខ្មែរ · မြန်မာ · ไทย · điện tử · 数字',
      ]) {
        expect(text).toContain(words);
      }
      expect(text).not.toMatch(/PRIVATE|TEAM/);
    },
  );

  it.skipIf(!canReadPages).each(BUILT_IN_LOOKS)(
    'breaks its pages where the window and the contents say, in the look %s (needs LibreOffice, poppler)',
    async (name) => {
      const pack = { ...composePack(samplePackInput(40)), template: name };
      const look = inExactFonts(lookOf(pack));
      const docx = await renderDocx(pack, look, () => {});
      const { path } = converted(docx, 'pdf');
      const text = execFileSync('pdftotext', ['-layout', path, '-'], { encoding: 'utf8', maxBuffer: 2 ** 26 });
      const pages = text.split('\f');
      const layout = layOutPages(pack, look);
      const drawn = drawPages(layout, { first: 1, last: layout.total });
      expect(drawn.total).toBe(pages.length - 1);

      const begins = drawn.pages.slice(1).map((page) => firstWords(page, pack.cover.title));
      const same = begins.filter((words, index) =>
        lettersOf(pages[index + 1] ?? '')
          .slice(0, PAGE_START)
          .includes(words),
      );
      expect(begins.length).toBeGreaterThan(45);
      // A line may fit by a hair's breadth in one program and not in the other; then pages differ until the next break.
      expect(same.length).toBeGreaterThanOrEqual(begins.length * 0.95);

      const contents = contentsOfDocx(docx);
      expect(contents.length).toBeGreaterThan(45);
      const misplaced = contents.filter(({ title, page }) => !startsLine(pages[page - 1] ?? '', title));
      expect(misplaced.length).toBeLessThanOrEqual(contents.length * 0.05);
      for (const { title, page } of misplaced) {
        expect(pages.slice(page - 2, page + 1).some((near) => startsLine(near, title))).toBe(true);
      }
    },
  );
});

/** A look with fonts that LibreOffice has here as wide as Word has them. */
function inExactFonts(look: Look): Look {
  const { fonts } = look.template;
  const exact = (font: string) => (EXACT_FONTS.includes(font) ? font : 'Arial');
  return { ...look, template: { ...look.template, fonts: { heading: exact(fonts.heading), body: exact(fonts.body) } } };
}

/** Whether a line of a page begins with a title; those of the contents are none. */
function startsLine(page: string, title: string): boolean {
  return page.split('\n').some((line) => line.trim().startsWith(title.slice(0, 40)) && !line.includes('....'));
}
