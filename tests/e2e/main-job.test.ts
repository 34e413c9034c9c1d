import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Desk, openDesk } from '../support/desk.ts';
import { readDocx } from '../support/read-docx.ts';
import { selectWords } from '../support/select-words.ts';
import { faultsOfDocx } from '../support/validate-docx.ts';

const PRIVATE_NOTE = 'Ask the ministry who drafts the permit rules.';
const CLIENT_NOTE = 'Meridian’s landing points in Batam are within scope.';

let desk: Desk;
let page: Page;

beforeAll(async () => {
  desk = await openDesk();
  page = await desk.openWindow();
});
afterAll(() => desk.close());

/** Each step stands on the one before it, as in a stranger's first half hour. */
describe('a stranger who starts Attaché for the first time', () => {
  it('finds the library open, and the sample brief one click away', async () => {
    await page.getByText(/ASEAN digital policy · \d+ entries/).waitFor();
    await page.getByRole('link', { name: /ADGMIN 6: what it means for a cloud provider/ }).waitFor();
  });

  it('searches as they type and sees the words found', async () => {
    await page.keyboard.press('/');
    await page.locator('input:focus').waitFor();
    await page.keyboard.type('submarine cables');
    const first = page.getByRole('option').first();
    await first.getByText('Enhanced ASEAN Guidelines').waitFor();
    await expect.poll(() => first.locator('mark').allTextContents()).toContain('submarine');
  });

  it('reads an entry with its claims, each with its source and paragraph', async () => {
    await page.getByRole('option').first().click();
    await page.getByRole('heading', { name: /Enhanced ASEAN Guidelines for Strengthening/ }).waitFor();
    await page.getByRole('button', { name: /Paragraph 14 of source 1/ }).hover();
    await page.getByText(/Crowell.+paragraph 14/).waitFor();
    await page.mouse.move(5, 5);
  });

  it('writes a note beside a passage', async () => {
    await selectWords(page, '.entry-body p', 'Repair time at sea depends on permits');
    await page.getByRole('toolbar', { name: 'Annotate the selection' }).getByRole('button', { name: 'Note' }).click();
    await page.locator('textarea:focus').waitFor();
    await page.keyboard.type(PRIVATE_NOTE);
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByRole('article', { name: 'Note' }).getByText(PRIVATE_NOTE).waitFor();
    expect(await page.locator('.entry-body mark').first().textContent()).toBe('Repair time at sea depends on permits');
  });

  it('highlights paragraphs that three clicks select, whole and no more', async () => {
    const last = page.locator('.entry-body p').last();
    const lede = page.locator('.entry-summary');
    for (const paragraph of [last, lede]) {
      const words = await paragraph.textContent();
      await paragraph.click({ clickCount: 3 });
      const toolbar = page.getByRole('toolbar', { name: 'Annotate the selection' });
      await toolbar.getByRole('button', { name: 'Highlight' }).click();
      await expect.poll(() => paragraph.locator('mark').allTextContents()).toEqual([words]);
    }
  });

  it('writes another that the client will read', async () => {
    await page.getByRole('button', { name: 'Note on the entry' }).click();
    await page.locator('textarea:focus').waitFor();
    await page.keyboard.type(CLIENT_NOTE);
    await page.getByRole('button', { name: /Who sees it/ }).click();
    await page.getByRole('option', { name: /Client-facing/ }).click();
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByRole('article', { name: 'Note' }).getByText(CLIENT_NOTE).waitFor();
  });

  it('adds the entry to the sample brief and opens that', async () => {
    await page.getByRole('button', { name: 'Add to brief' }).click();
    await page.getByRole('menuitem', { name: /what it means for a cloud provider/ }).click();
    await page.getByRole('button', { name: 'Open brief' }).click();
    await page.getByRole('heading', { name: /ADGMIN 6: what it means/, level: 1 }).waitFor();
    await page.getByRole('row', { name: /Enhanced ASEAN Guidelines/ }).waitFor();
  });

  it('sees the pack as it will print', async () => {
    await page.getByRole('tab', { name: 'Preview' }).click();
    await page.locator('.preview-choice').getByText('Text').click();
    await page.getByText('Prepared for Meridian Cloud').waitFor();
    await page.getByText(CLIENT_NOTE).waitFor();
    expect(await page.getByText(PRIVATE_NOTE).count()).toBe(0);
  });

  it('exports it to a Word file that is valid, holds the note for the client, and not the private one', async () => {
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Export to Word' }).click();
    const saved = await download;
    expect(saved.suggestedFilename()).toBe('adgmin-6-cloud-provider.docx');
    await page.getByText(/is in your downloads/).waitFor();
    const path = join(desk.downloads, saved.suggestedFilename());
    await saved.saveAs(path);
    expect(await faultsOfDocx(path)).toEqual([]);
    const { text } = readDocx(path);
    expect(text).toContain('What this means for Meridian Cloud');
    expect(text).toContain(CLIENT_NOTE);
    expect(text).not.toContain(PRIVATE_NOTE);
  });

  it.each(['stop', 'kill'] as const)('finds the notes again after a %s of the program', async (how) => {
    await page.close();
    await desk.restart(how);
    page = await desk.openWindow('/library/submarine-cable-guidelines');
    await page.getByText(PRIVATE_NOTE).waitFor();
    await page.getByText(CLIENT_NOTE).waitFor();
    expect(await page.locator('.entry-body mark').first().textContent()).toBe('Repair time at sea depends on permits');
  });

  it('never saw a fault of the window', () => {
    expect(desk.faults.filter((fault) => !fault.includes('ERR_CONNECTION_REFUSED'))).toEqual([]);
  });
});
