import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { filesWithWords } from '../support/canaries.ts';
import { type Desk, openDesk } from '../support/desk.ts';

/** Words of whatever is typed, saved or not; and of the built-in library. */
const CANARIES = [
  'canarydraft',
  'canarysearch',
  'canarynote',
  'canarytext',
  'canarypalette',
  'canarytitle',
  'canaryclient',
  'canarydescription',
  'Hanoi Digital Declaration',
];
/** Time to write what is being typed to the disk, in milliseconds. */
const SETTLING = 1_000;

let desk: Desk;

beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk.close());

/** What an advisor does in a day, with a canary in everything that is typed. */
async function work(): Promise<void> {
  const page = await desk.openWindow('/library/cloud-framework');
  await page.getByRole('button', { name: 'Note on the entry' }).click();
  await page.getByLabel('Your note').fill('canarynote '.repeat(20));
  await page.getByRole('button', { name: 'Save' }).click();
  await page.getByRole('article', { name: 'Note' }).getByText('canarynote').first().waitFor();
  await page.getByRole('button', { name: 'Note on the entry' }).click();
  await page.getByLabel('Your note').pressSequentially('canarydraft canarydraft');
  await page.getByRole('searchbox').fill('canarysearch');
  await page.getByText('Nothing found').waitFor();
  const brief = await desk.openWindow('/briefs/adgmin-6-cloud-provider');
  await brief.route('**/api/call', (route) => {
    const isSave = route.request().postData()?.includes('briefs.save') ?? false;
    return isSave ? route.abort() : route.continue();
  });
  await brief.getByRole('textbox', { name: /Text of What this means/ }).click();
  await brief.keyboard.type('canarytext canarytext ');
  await brief.keyboard.press('Control+k');
  await brief.getByRole('dialog').locator('input:focus').waitFor();
  await brief.keyboard.type('canarypalette');
  const fresh = await desk.openWindow('/briefs');
  await fresh.getByRole('button', { name: 'New brief' }).first().click();
  await fresh.getByLabel('Title').fill('canarytitle');
  const clients = await desk.openWindow('/clients');
  await clients.getByRole('button', { name: 'New client' }).click();
  await clients.getByLabel('Name', { exact: true }).fill('canaryclient');
  await clients.getByLabel('Profile').fill('canarydescription');
  await clients.waitForTimeout(SETTLING);
}

describe('what is typed into windows of an ordinary browser', () => {
  it('lies nowhere in plain text: not in the data folder, nor in the browser’s (drafts, history, caches, sessions)', async () => {
    await work();
    expect(filesWithWords(desk.directory, CANARIES)).toEqual([]);
    expect(filesWithWords(desk.profile, CANARIES)).toEqual([]);
    await desk.restartBrowser();
    await desk.restart('kill');
    expect(filesWithWords(desk.directory, CANARIES)).toEqual([]);
    expect(filesWithWords(desk.profile, CANARIES)).toEqual([]);
  });

  it('leaves nothing of a pack in the data folder once the browser has it, nor after a kill before that', async () => {
    const waiting = () => readdirSync(join(desk.directory, 'exports'), { recursive: true, withFileTypes: true });
    const packs = () => waiting().flatMap((file) => (file.isFile() ? [file.name] : []));
    const page = await desk.openWindow('/briefs/adgmin-6-cloud-provider');
    await page.getByRole('textbox', { name: /Text of What this means/ }).waitFor();
    const [download] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Control+Shift+E')]);
    await download.path();
    await expect.poll(packs).toEqual([]);
    // A browser that fetches nothing: requests of downloads pass by `page.route`.
    await page.evaluate(() => {
      HTMLAnchorElement.prototype.click = () => {};
    });
    await page.getByRole('button', { name: 'Put away' }).click();
    await page.keyboard.press('Control+Shift+E');
    await page.getByText(/is in your downloads/).waitFor();
    expect(packs()).toEqual([expect.stringMatching(/^[^.].*\.docx$/)]);
    await desk.restart('kill');
    expect(packs()).toEqual([]);
  });
});
