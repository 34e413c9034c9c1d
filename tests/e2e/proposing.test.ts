import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Desk, openDesk } from '../support/desk.ts';

let desk: Desk;
let page: Page;

beforeAll(async () => {
  desk = await openDesk();
  page = await desk.openWindow('/clients');
});
afterAll(() => desk.close());

describe('a brief for a client', () => {
  it('begins with the entries the advisor ticked among those proposed, by keyboard', async () => {
    await page.getByRole('button', { name: 'Start a brief for Meridian Cloud' }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('dialog', { name: 'New brief for Meridian Cloud' }).locator('input:focus').waitFor();
    await page.keyboard.type('What is next for Meridian');
    for (let presses = 0; presses < 6; presses += 1) {
      await page.keyboard.press('Tab');
      if ((await page.evaluate(() => document.activeElement?.textContent)) === 'Choose entries…') break;
    }
    await page.keyboard.press('Enter');
    const first = page.getByRole('checkbox').first();
    await first.waitFor();
    await first.focus();
    await page.keyboard.press('Space');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Space');
    const ticked = page.getByRole('checkbox', { checked: true });
    await expect.poll(() => ticked.count()).toBe(2);
    const titles = await ticked.evaluateAll((boxes) => boxes.map((box) => box.closest('label')?.textContent ?? ''));
    const why = await page.locator('.proposal-because').first().textContent();
    expect(why).toMatch(/^because: .+ · .+/);
    await page.getByRole('button', { name: 'Begin with 2 entries' }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'What is next for Meridian', level: 1 }).waitFor();
    await expect
      .poll(() => page.locator('.section-name').allTextContents())
      .toEqual(['What this means for you', 'Summary', ...titles]);
  });

  it('is exported as a web page from the menu', async () => {
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Export in another format' }).click();
    await page.getByRole('menuitem', { name: 'Web page' }).click();
    const file = await download;
    expect(file.suggestedFilename()).toBe('what-is-next-for-meridian.html');
    expect(await readFile(await file.path(), 'utf8')).toMatch(/^<!doctype html>\n<html lang="en">/);
  });

  it('is exported as PDF by the browser that is on the machine', async () => {
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Export in another format' }).click();
    await page.getByRole('menuitem', { name: 'PDF' }).click();
    const file = await download;
    expect(file.suggestedFilename()).toBe('what-is-next-for-meridian.pdf');
    expect((await readFile(await file.path())).subarray(0, 5).toString()).toBe('%PDF-');
  });

  it('proposes what the client watches first, under the name it has in its house', async () => {
    await page.goto(`${new URL(page.url()).origin}/#/clients`);
    await page.getByRole('button', { name: 'Watch an entry' }).click();
    await page.getByRole('searchbox', { name: 'Find an entry to add' }).fill('youth empowerment');
    const option = page
      .getByRole('listbox', { name: 'Entries found' })
      .getByRole('option', { name: 'Youth empowerment' });
    const title = (await option.locator('.found-title').textContent()) ?? '';
    await option.click();
    await page.getByLabel(`Its own name for ${title}`).fill('Project Young');
    await page.getByRole('button', { name: 'Close the search' }).click();
    await page.getByRole('button', { name: 'Save client' }).click();
    await page.getByText('Saved Meridian Cloud').waitFor();
    await page.getByRole('button', { name: 'Start a brief for Meridian Cloud' }).click();
    await page.getByLabel('Title').fill('Watched');
    await page.getByRole('button', { name: 'Choose entries…' }).click();
    await expect
      .poll(() => page.getByRole('checkbox').first().locator('xpath=ancestor::label').textContent())
      .toBe(title);
    expect(await page.locator('.proposal-because').first().textContent()).toMatch(
      /on the watch list · known as “Project Young”/,
    );
    await page.keyboard.press('Escape');
  });
});

describe('a contact of a client', () => {
  const goTo = (path: string) => page.goto(`${new URL(page.url()).origin}/#${path}`);
  const rows = () => page.getByRole('row', { name: /Lina Hartono.*General counsel.*lina@example\.com/ });

  it('is kept with the client, and named in a brief that asks for contacts, but never what was noted of it', async () => {
    await goTo('/clients');
    await page.getByRole('button', { name: 'Add a contact' }).click();
    const card = page.getByRole('group', { name: 'Contact 1' });
    await card.getByLabel('Note').fill('Prefers calls before nine.');
    await card.getByLabel('Office').fill('General counsel');
    await card.getByLabel('E-mail').fill('lina@example.com');
    await card.getByRole('textbox', { name: 'Name' }).fill('Lina Hartono');
    await page.getByRole('button', { name: 'Save client' }).click();
    await goTo('/briefs/adgmin-6-cloud-provider');
    await page.getByRole('row', { name: 'Who is who' }).click();
    await page.getByText('Name the client’s contacts').click();
    await page.getByText('All changes saved').waitFor();
    await page.getByRole('tab', { name: 'Preview' }).click();
    await page.locator('.preview-choice').getByText('Text').click();
    await rows().waitFor();
    expect(await page.getByText('Prefers calls').count()).toBe(0);
  });

  it('is named no more once it is removed', async () => {
    await goTo('/clients');
    await page.getByRole('button', { name: 'Remove Lina Hartono' }).click();
    await page.getByRole('button', { name: 'Save client' }).click();
    await goTo('/briefs/adgmin-6-cloud-provider');
    await page.getByRole('tab', { name: 'Preview' }).click();
    await page.locator('.preview-choice').getByText('Text').click();
    await page.getByRole('row', { name: /^Association of Southeast Asian Nations/ }).waitFor();
    await expect.poll(() => rows().count()).toBe(0);
  });
});

describe('a part of a brief marked above what its client may be sent', () => {
  it('stops the export, which says what is in the way', async () => {
    await page.goto(`${new URL(page.url()).origin}/#/briefs/what-is-next-for-meridian`);
    await page.getByRole('row', { name: 'Summary' }).click();
    await page.getByRole('textbox', { name: 'Text of Summary' }).click();
    await page.keyboard.type('Heard in confidence.');
    await page.getByRole('button', { name: /Marking of this section/ }).click();
    await page.getByRole('option', { name: 'Strictly confidential' }).click();
    await page.getByText('All changes saved').waitFor();
    await page.getByRole('button', { name: 'Export to Word' }).click();
    await page.getByText('In the way: section “Summary” (Strictly confidential)').waitFor();
  });
});

describe('the window', () => {
  it('never saw a fault', () => {
    expect(desk.faults).toEqual([]);
  });
});
