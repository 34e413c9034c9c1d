import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { auditPage } from '../support/audit-page.ts';
import { type Desk, openDesk } from '../support/desk.ts';

const BRIEF = '/briefs/adgmin-6-cloud-provider';

let desk: Desk;
let page: Page;

beforeAll(async () => {
  desk = await openDesk();
  page = await desk.openWindow(BRIEF);
});
afterAll(() => desk.close());

/** Number of the page that is looked at: the first whose middle is in view. */
const topPage = () =>
  page.evaluate(() => {
    const sheets = [...document.querySelectorAll('.page-sheet')];
    const shown = sheets.find((sheet) => {
      const { top, height } = sheet.getBoundingClientRect();
      return top + height / 2 > 0;
    });
    return Number(shown?.id.replace('page-', ''));
  });

const pages = () => page.getByRole('img', { name: /^Page \d+ of \d+/ });

/** Each step stands on the one before it. */
describe('the pages of a pack before it is exported', () => {
  it('are shown as they will print, with the marking and their number', async () => {
    await page.getByRole('tab', { name: 'Preview' }).click();
    const second = page.getByRole('img', { name: /^Page 2 of / });
    await second.waitFor();
    const total = Number(/of (\d+)/.exec((await second.getAttribute('aria-label')) ?? '')?.[1]);
    expect(total).toBeGreaterThan(10);
    const text = (await second.textContent()) ?? '';
    expect(text).toContain(`Page 2 of ${total}`);
    expect(text).toContain('Client confidential');
  });

  it('have nothing axe finds wrong', async () => {
    expect(await auditPage(page)).toEqual([]);
  });

  it('are drawn when they are gone to, by keyboard', async () => {
    await page.getByRole('button', { name: /Go to/ }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('option', { name: /Sources$/ }).waitFor();
    await page.keyboard.press('End');
    await page.keyboard.press('Enter');
    await page.getByRole('img', { name: /\. Sources$/ }).waitFor();
    await expect.poll(topPage).toBeGreaterThan(10);
  });

  it('change with what is typed', async () => {
    await page.getByRole('tab', { name: 'Details and options' }).click();
    await page.getByRole('textbox', { name: 'Title' }).fill('A title of six plain words');
    await page.getByRole('tab', { name: 'Preview' }).click();
    await page.getByRole('img', { name: 'Page 1 of ' }).getByText('A title of six plain').waitFor();
    await expect.poll(() => pages().count()).toBeGreaterThan(2);
  });

  it('begin at the section that was being written', async () => {
    await page.getByRole('tab', { name: 'Sections' }).click();
    await page.getByRole('row').last().click();
    await page.getByRole('tab', { name: 'Preview' }).click();
    await expect.poll(topPage).toBeGreaterThan(5);
  });
});

/** Each step stands on the one before it. */
describe('the pages beside the editor', () => {
  const toggle = () => page.getByRole('button', { name: 'Pages beside' });
  const beside = () => page.getByRole('region', { name: 'Pages as they will print' });

  it('are called by their keys, and show the section that is written', async () => {
    await page.getByRole('tab', { name: 'Sections' }).click();
    await page.getByRole('row', { name: 'What to do next quarter' }).click();
    expect(await toggle().getAttribute('aria-pressed')).toBe('false');
    await page.keyboard.press('Control+Shift+P');
    await beside().getByText('What to do next quarter').last().waitFor();
    await page.locator('.page-part').first().waitFor();
    expect(await toggle().getAttribute('aria-pressed')).toBe('true');
  });

  it('have nothing axe finds wrong', async () => {
    expect(await auditPage(page)).toEqual([]);
  });

  it('show what is typed, without taking the keys', async () => {
    await page.getByRole('textbox', { name: 'Text of What to do next quarter' }).click();
    await page.keyboard.press('Control+Home');
    await page.keyboard.type('Quincunx ');
    await beside().getByText('Quincunx').waitFor();
    await page.keyboard.type('Zephyr ');
    await beside().getByText('Zephyr').waitFor();
  });

  it('go to another section with the one that is written', async () => {
    await page.getByRole('row', { name: 'Hanoi Digital Declaration' }).click();
    await beside()
      .getByRole('img', { name: /Hanoi Digital Declaration/ })
      .waitFor();
    await expect.poll(topPage).toBeGreaterThan(4);
  });

  it('show what an option does', async () => {
    await page.getByRole('tab', { name: 'Details and options' }).click();
    await page.getByRole('textbox', { name: 'Title' }).fill('Beside the editor');
    await beside().getByText('Beside the editor').first().waitFor();
  });

  it('are there again when the brief is opened again, until they are put away', async () => {
    await page.reload();
    await beside().waitFor();
    await page.getByRole('button', { name: 'Hide the pages' }).click();
    await expect.poll(() => beside().count()).toBe(0);
    await page.keyboard.press('Control+k');
    await page.keyboard.type('show the pages beside');
    await page.getByRole('option', { name: /Show the pages beside the editor/ }).waitFor();
    await page.keyboard.press('Enter');
    await beside().waitFor();
  });

  it('leave their place to the tab where the window is narrow', async () => {
    await page.setViewportSize({ width: 1000, height: 900 });
    await expect.poll(() => beside().count()).toBe(0);
    await page.keyboard.press('Control+Shift+P');
    await page.getByRole('tab', { name: 'Preview', selected: true }).waitFor();
    await beside().waitFor();
  });
});
