import type { Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Desk, openDesk } from '../support/desk.ts';
import { killTab } from '../support/kill-tab.ts';

const ENTRY = '/library/cloud-framework';
const BRIEF = '/briefs/adgmin-6-cloud-provider';
const TYPED = 'Ask which regulators sat in the drafting group, and';

let desk: Desk;
let page: Page;

beforeEach(async () => {
  desk = await openDesk();
  page = await desk.openWindow(ENTRY);
});
afterEach(() => desk.close());

async function typeNote(): Promise<void> {
  await page.getByRole('button', { name: 'Note on the entry' }).click();
  await page.getByLabel('Your note').pressSequentially(TYPED);
}

/** The draft is sealed and written while the person goes on typing: what a kill may cost is the last blink, not the note. */
const LAST_BLINK = 100;

describe('a note that is being written and not saved', () => {
  it('is there again when its tab was killed', async () => {
    await typeNote();
    await page.waitForTimeout(LAST_BLINK);
    await killTab(page);
    page = await desk.openWindow(ENTRY);
    expect(await page.getByLabel('Your note').inputValue()).toBe(TYPED);
  });

  it('is there again when browser and program were killed', async () => {
    await typeNote();
    await page.waitForTimeout(LAST_BLINK);
    await desk.restartBrowser();
    await desk.restart('kill');
    page = await desk.openWindow(ENTRY);
    expect(await page.getByLabel('Your note').inputValue()).toBe(TYPED);
  });

  it('is gone once it is saved or given up', async () => {
    await typeNote();
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByRole('article', { name: 'Note' }).getByText(TYPED).waitFor();
    await page.reload();
    await page.getByRole('article', { name: 'Note' }).getByText(TYPED).waitFor();
    expect(await page.getByLabel('Your note').count()).toBe(0);
  });

  it('is its window’s alone: another one writes its own, and sees what the first has saved', async () => {
    await typeNote();
    await page.waitForTimeout(LAST_BLINK);
    const other = await desk.openWindow(ENTRY);
    await other.getByRole('button', { name: 'Note on the entry' }).click();
    expect(await other.getByLabel('Your note').inputValue()).toBe('');
    await other.getByLabel('Your note').fill('Another thought.');
    await page.getByRole('button', { name: 'Save' }).click();
    await other.getByRole('article', { name: 'Note' }).getByText(TYPED).waitFor();
    await other.getByRole('button', { name: 'Save' }).click();
    await page.getByRole('article', { name: 'Note' }).getByText('Another thought.').waitFor();
  });

  it('waits when a second one is begun, and comes back after it', async () => {
    await typeNote();
    await page.getByRole('button', { name: 'Note on the entry' }).click();
    await page.getByLabel('Your note').fill('First this.');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByRole('article', { name: 'Note' }).getByText('First this.').waitFor();
    await expect.poll(() => page.getByLabel('Your note').inputValue()).toBe(TYPED);
  });

  it('lies encrypted on the disk', async () => {
    await typeNote();
    await page.waitForTimeout(LAST_BLINK);
    const kept = await page.evaluate(async () => {
      const database = await new Promise<IDBDatabase>((resolve, reject) => {
        const request = indexedDB.open('attache-drafts');
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
      const records = await new Promise<{ name: string; sealed: Uint8Array }[]>((resolve) => {
        const request = database.transaction('drafts').objectStore('drafts').getAll();
        request.onsuccess = () => resolve(request.result);
      });
      return records.map(({ name, sealed }) => ({ name, bytes: [...sealed] }));
    });
    expect(kept.map(({ name }) => name)).toEqual([expect.stringMatching(/^note:cloud-framework\//)]);
    const bytes = Buffer.from(kept[0]?.bytes ?? []);
    expect(bytes.length).toBeGreaterThan(TYPED.length);
    expect(bytes.includes('regulators')).toBe(false);
  });
});

describe('the text of a brief that is not saved yet', () => {
  it('is there again when its tab was killed while the program could not answer', async () => {
    page = await desk.openWindow(BRIEF);
    const text = page.getByRole('textbox', { name: /Text of What this means/ });
    await text.click();
    await page.route('**/api/call', (route) => {
      const isSave = route.request().postData()?.includes('briefs.save') ?? false;
      return isSave ? route.abort() : route.continue();
    });
    await page.keyboard.press('Control+Home');
    await page.keyboard.type('Decide by March. ');
    await page.waitForTimeout(LAST_BLINK);
    await killTab(page);
    page = await desk.openWindow(BRIEF);
    await page.getByText('Decide by March. Nothing decided in Hanoi').waitFor();
    await page.getByText('All changes saved').waitFor();
  });
});
