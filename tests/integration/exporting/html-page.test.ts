import fc from 'fast-check';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findBrowser } from '../../../scripts/find-browser.ts';
import { renderHtml } from '../../../src/main/core/exporting/html/render-html.ts';
import { printablePack } from '../../../src/main/core/exporting/printable-pack.ts';
import { lookOf } from '../../../src/main/core/exporting/template.ts';
import { composePack, type Pack, textsIn } from '../../../src/shared/pack/index.ts';
import { arbitraryPackInput } from '../../support/arbitrary-pack-input.ts';
import { auditPage } from '../../support/audit-page.ts';
import { samplePackInput } from '../../support/sample-pack.ts';

let browser: Browser;
let page: Page;
const faults: string[] = [];
const requests: string[] = [];

beforeAll(async () => {
  const executablePath = findBrowser();
  if (executablePath === undefined) throw new Error('These tests need a Chromium-family browser (ATTACHE_BROWSER).');
  browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
  // The audit is a script, which the page's own policy does not admit.
  page = await browser.newPage({ bypassCSP: true });
});
afterAll(() => browser.close());

const render = (pack: Pack) => renderHtml(pack, lookOf(pack));
const samplePack = (count = 4) => composePack(samplePackInput(count));
const oneLine = (text: string) => text.replaceAll(/\s+/g, ' ').trim();

describe('a pack as a web page', () => {
  it.each([1440, 360])('has nothing axe finds wrong, %d pixels wide', async (width) => {
    await page.setViewportSize({ width, height: 800 });
    await page.setContent(render(samplePack()));
    expect(await auditPage(page)).toEqual([]);
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(overflow).toBeLessThanOrEqual(0);
  });

  it('is read in its language, under its title, by headings without gaps', async () => {
    const pack = samplePack();
    await page.setContent(render(pack));
    expect(await page.getAttribute('html', 'lang')).toBe('en');
    expect(await page.title()).toBe(pack.cover.title);
    const levels = await page.$$eval('h1, h2, h3, h4, h5, h6', (all) => all.map(({ tagName }) => Number(tagName[1])));
    expect(levels[0]).toBe(1);
    expect(levels.slice(1).filter((level, index) => level > (levels[index] ?? 0) + 1 || level === 1)).toEqual([]);
  });

  it('leads from every footnote to what it says, and back', async () => {
    await page.setContent(render(samplePack()));
    const broken = await page.evaluate(() => {
      const links = [...document.querySelectorAll<HTMLAnchorElement>('a[href^="#"]')];
      return links
        .filter(({ hash }) => document.getElementById(hash.slice(1)) === null)
        .map(({ outerHTML }) => outerHTML);
    });
    expect(broken).toEqual([]);
    const references = await page.locator('[role=doc-noteref]').count();
    expect(references).toBeGreaterThan(10);
    expect(await page.locator('[role=doc-backlink]').count()).toBe(references);
    const first = page.locator('[role=doc-noteref]').first();
    const note = page.locator((await first.getAttribute('href')) ?? '');
    expect(oneLine((await note.textContent()) ?? '')).toMatch(/^Crowell, Ministers meet in Hanoi, .* para\. 1/);
    expect(await note.locator('[role=doc-backlink]').getAttribute('href')).toBe(`#${await first.getAttribute('id')}`);
  });

  it('has tables with captions, and headers of their columns or rows', async () => {
    await page.setContent(render(samplePack(5)));
    const tables = await page.$$eval('table', (all) =>
      all.map((table) => ({
        caption: table.caption?.textContent ?? '',
        headers: table.querySelectorAll('th[scope]').length,
        bare: table.querySelectorAll('th:not([scope])').length,
      })),
    );
    expect(tables.length).toBeGreaterThan(6);
    expect(tables.filter(({ caption, headers, bare }) => caption === '' || headers === 0 || bare > 0)).toEqual([]);
  });

  it('asks for nothing and runs nothing, under a policy that its own style passes', async () => {
    const strict = await browser.newPage();
    strict.on('request', (request) => requests.push(request.url()));
    strict.on('console', (message) => faults.push(message.text()));
    await strict.setContent(render(samplePack()));
    expect(
      await strict.evaluate(() => getComputedStyle(document.querySelector('.cover') as Element).backgroundColor),
    ).not.toBe('rgba(0, 0, 0, 0)');
    expect(requests).toEqual([]);
    expect(faults).toEqual([]);
    await strict.close();
  });

  it('holds hostile texts as text: no element, attribute or link comes of them', async () => {
    const inputs = fc.sample(arbitraryPackInput, { seed: 5, numRuns: 80 });
    for (const input of inputs) {
      const pack = composePack(input);
      const read = await page.evaluate((html) => {
        const parsed = new DOMParser().parseFromString(html, 'text/html');
        const all = [...parsed.querySelectorAll('*')];
        for (const link of parsed.querySelectorAll('[role=doc-noteref], caption, .notes')) link.remove();
        return {
          text: [...parsed.querySelectorAll('main, .cover')].map((part) => part.textContent).join(' '),
          names: [...new Set(all.map(({ localName }) => localName))],
          attributes: [...new Set(all.flatMap((element) => element.getAttributeNames()))],
          links: [...parsed.querySelectorAll('a')].map((link) => link.getAttribute('href') ?? ''),
          gaps: parsed.title,
        };
      }, render(pack));
      const text = oneLine(read.text);
      for (const words of textsIn(printablePack(pack).blocks)) expect(text).toContain(oneLine(words));
      expect(
        read.names.filter((name) =>
          /^(?:script|iframe|img|object|form|input|foreignObject|use|link|base|w:p)$/.test(name),
        ),
      ).toEqual([]);
      expect(read.attributes.filter((name) => name.startsWith('on') || name === 'src' || name === 'style')).toEqual([]);
      expect(read.links.filter((href) => !/^(?:https?:|mailto:|#)/.test(href))).toEqual([]);
    }
  });

  it('is the same every time', () => {
    expect(render(samplePack(6))).toBe(render(samplePack(6)));
  });
});
