import type { Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Desk, openDesk } from '../support/desk.ts';
import { killTab } from '../support/kill-tab.ts';
import { sealedDrafts } from '../support/sealed-drafts.ts';

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
  await page.getByLabel('Your note').focus();
  await typeKept(TYPED);
}

/**
 * Types, and waits until the draft holds the last letter: it is sealed and written while the person goes on typing, so that what a
 * kill may cost is the last blink, not the note. Sealing adds the same to any text, so a draft's size tells how many letters it has.
 */
async function typeKept(text: string): Promise<void> {
  const size = async () => [...(await sealedDrafts(page)).values()];
  await page.keyboard.type(text.slice(0, 1));
  await expect.poll(size).toHaveLength(1);
  const [first = 0] = await size();
  await page.keyboard.type(text.slice(1));
  await expect.poll(size).toEqual([first + text.length - 1]);
}

const yourNote = () => page.getByLabel('Your note').inputValue();

describe('a note that is being written and not saved', () => {
  it('is there again when its tab was killed', async () => {
    await typeNote();
    await killTab(page);
    page = await desk.openWindow(ENTRY);
    await expect.poll(yourNote).toBe(TYPED);
  });

  it('is there again when browser and program were killed', async () => {
    await typeNote();
    await desk.restartBrowser();
    await desk.restart('kill');
    page = await desk.openWindow(ENTRY);
    await expect.poll(yourNote).toBe(TYPED);
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
    await expect.poll(yourNote).toBe(TYPED);
  });

  it('lies encrypted on the disk', async () => {
    await typeNote();
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
    await typeKept('Decide by March. ');
    await killTab(page);
    page = await desk.openWindow(BRIEF);
    await page.getByText('Decide by March. Nothing decided in Hanoi').waitFor();
    await page.getByText('All changes saved').waitFor();
  });
});
