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
