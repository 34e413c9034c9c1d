import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { drawPages } from '../../../src/main/core/exporting/pages/draw-pages.ts';
import { layOutPages } from '../../../src/main/core/exporting/pages/page-layout.ts';
import { renderDocx } from '../../../src/main/core/exporting/render-docx.ts';
import { lookOf } from '../../../src/main/core/exporting/template.ts';
import { composePack } from '../../../src/shared/pack/index.ts';
import type { DrawnPage } from '../../../src/shared/pages/page-drawing.ts';
import { contentsOfDocx } from '../../support/docx-contents.ts';
import { docxOf } from '../../support/render-pack.ts';
import { samplePackInput } from '../../support/sample-pack.ts';
import { tempFolder } from '../../support/temp-folder.ts';
import { hasLibreOffice } from '../../support/validate-docx.ts';

/** Whether pages of a PDF can be read, and a font as wide as Arial is there for LibreOffice to set them in. */
const canReadPages =
  hasLibreOffice &&
  spawnSync('pdftotext', ['-v']).status === 0 &&
  spawnSync('fc-match', ['Arial'], { encoding: 'utf8' }).stdout?.includes('Liberation');

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

  it.skipIf(!canReadPages)('has its headings on the pages its contents say (needs LibreOffice, poppler)', async () => {
    const pack = composePack(samplePackInput(40));
    const look = lookOf(pack);
    const inArial = { ...look.template, fonts: { ...look.template.fonts, heading: 'Arial' } };
    const docx = await renderDocx(pack, { ...look, template: inArial }, () => {});
    const { path } = converted(docx, 'pdf');
    const text = execFileSync('pdftotext', ['-layout', path, '-'], { encoding: 'utf8', maxBuffer: 2 ** 26 });
    const pages = text.split('\f');
    const startsLine = (page: string, title: string) =>
      page.split('\n').some((line) => line.trim().startsWith(title.slice(0, 40)) && !line.includes('....'));
    const contents = contentsOfDocx(docx);
    expect(contents.length).toBeGreaterThan(45);
    const misplaced = contents.filter(({ title, page }) => !startsLine(pages[page - 1] ?? '', title));
    // A heading at the foot of a page may fit by a hair's breadth in one program and not in the other.
    expect(misplaced.length).toBeLessThanOrEqual(contents.length * 0.05);
    for (const { title, page } of misplaced) {
      expect(pages.slice(page - 2, page + 1).some((near) => startsLine(near, title))).toBe(true);
    }
    // What the window shows before it is exported begins every page with the same words.
    const layout = layOutPages(pack, { ...look, template: inArial });
    const drawn = drawPages(layout, { first: 1, last: layout.total });
    const begins = drawn.pages.slice(1).map((page) => firstWords(page, pack.cover.title));
    const same = begins.filter((words, index) =>
      lettersOf(pages[index + 1] ?? '')
        .slice(0, PAGE_START)
        .includes(words),
    );
    expect(begins.length).toBeGreaterThan(45);
    expect(same.length).toBeGreaterThanOrEqual(begins.length * 0.95);
    expect(Math.abs(drawn.total - (pages.length - 1))).toBeLessThanOrEqual(1);
  });
});
