import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { auditPage } from '../support/audit-page.ts';
import { type Desk, openDesk } from '../support/desk.ts';

let desk: Desk;
let page: Page;

beforeAll(async () => {
  desk = await openDesk();
  page = await desk.openWindow('/briefs');
});
afterAll(() => desk.close());

const sectionNames = () => page.locator('.section-name').allTextContents();

describe('a brief of one’s own', () => {
  it('is begun for a client that is not known yet', async () => {
    await page.getByRole('button', { name: 'New brief' }).click();
    await page.getByLabel('Title').fill('Scams: what a bank can expect');
    await page.getByRole('button', { name: /Client/ }).click();
    await page.getByRole('option', { name: 'A new client…' }).click();
    await page.getByLabel('Name of the new client').fill('Bank of the Straits');
    await page.getByRole('button', { name: 'Begin' }).click();
    await page.getByRole('heading', { name: 'Scams: what a bank can expect', level: 1 }).waitFor();
    await page.getByText('For Bank of the Straits').waitFor();
  });

  it('takes entries found in place', async () => {
    await page.getByRole('button', { name: 'Add an entry' }).click();
    for (const [words, title] of [
      ['anti-scam guide', 'ASEAN Guide on Anti-Scam Policies and Best Practices'],
      ['WG-AS', 'Working Group on Anti-Online Scams'],
    ] as const) {
      await page.getByRole('searchbox', { name: 'Find an entry to add' }).fill(words);
      await page.getByRole('option', { name: title }).click();
      await expect.poll(sectionNames).toContain(title);
    }
    await page.getByRole('button', { name: 'Close the search' }).click();
  });

  it('takes entries from anywhere: the palette, while one is read', async () => {
    await page.goto(`${new URL(page.url()).origin}/#/library/risk-scams`);
    await page.getByRole('heading', { level: 2 }).first().waitFor();
    await page.keyboard.press('Control+k');
    await page.getByRole('dialog').locator('input:focus').waitFor();
    await page.keyboard.type('add this entry scams');
    await page.getByRole('option', { name: /Add this entry to “Scams/ }).click();
    await page.getByRole('button', { name: 'Open brief' }).click();
    await expect.poll(async () => (await sectionNames()).length).toBeGreaterThanOrEqual(3);
  });

  it('is put in order by dragging', async () => {
    const before = await sectionNames();
    const rows = page.locator('.section-row');
    const [from, to] = [await rows.last().boundingBox(), await rows.first().boundingBox()];
    if (from === null || to === null) throw new Error('The rows are not on the page.');
    await page.mouse.move(from.x + 60, from.y + from.height / 2);
    await page.mouse.down();
    await page.mouse.move(from.x + 60, from.y - 20, { steps: 6 });
    await page.mouse.move(to.x + 60, to.y + 3, { steps: 12 });
    await page.mouse.up();
    await expect.poll(sectionNames).toEqual([before.at(-1), ...before.slice(0, -1)]);
  });

  it('holds the advisor’s own text, formatted, and is saved while they type', async () => {
    await page.getByRole('button', { name: 'Add a section' }).click();
    await page.getByRole('menuitem', { name: 'Text' }).click();
    await page.getByRole('textbox', { name: 'Heading' }).fill('Lines to take');
    await page.getByRole('textbox', { name: 'Text of Lines to take' }).click();
    await page.keyboard.type('Expect ');
    await page.keyboard.press('Control+b');
    await page.keyboard.type('joint guidance');
    await page.keyboard.press('Control+b');
    await page.keyboard.type(' this year.');
    await page.getByText('All changes saved').waitFor();
    await page.reload();
    await page.getByRole('row', { name: /Lines to take/ }).click();
    await expect
      .poll(() => page.getByRole('textbox', { name: 'Text of Lines to take' }).locator('strong').textContent())
      .toBe('joint guidance');
  });

  it('loses a section only until it is called back', async () => {
    await page.getByRole('row', { name: /Lines to take/ }).hover();
    await page.getByRole('button', { name: 'Remove Lines to take' }).click();
    await expect.poll(sectionNames).not.toContain('Lines to take');
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect.poll(sectionNames).toContain('Lines to take');
  });

  it('shows what its options do in the preview', async () => {
    await page.getByRole('tab', { name: 'Details and options' }).click();
    await page.getByText('Glossary', { exact: true }).click();
    await page.getByRole('tab', { name: 'Preview' }).click();
    await page.locator('.preview-choice').getByText('Text').click();
    await page.getByText('Prepared for Bank of the Straits').waitFor();
    await expect.poll(() => page.getByRole('heading', { name: 'Glossary' }).count()).toBe(0);
  });
});

describe('windows on one library', () => {
  it('may be more than a browser has connections to one program', async () => {
    const windows: Page[] = [];
    for (let count = 0; count < 8; count += 1) windows.push(await desk.openWindow('/library/wg-dg'));
    const last = windows.pop();
    await last?.getByRole('button', { name: 'Note on the entry' }).click();
    await last?.getByLabel('Your note').fill('Ask for the forum’s dates.');
    await last?.getByRole('button', { name: 'Save' }).click();
    for (const window of windows) {
      await window.getByRole('article', { name: 'Note' }).getByText('Ask for the forum’s dates.').waitFor();
    }
    // The first had the stream of changes; when it goes, another takes over.
    await windows.shift()?.close();
    await last?.getByRole('article', { name: 'Note' }).hover();
    await last?.getByRole('button', { name: 'Remove' }).click();
    for (const window of windows)
      await expect.poll(() => window.getByRole('article', { name: 'Note' }).count()).toBe(0);
    for (const window of [...windows, last]) await window?.close();
  });
  it('see each other’s notes at once', async () => {
    const [first, second] = [await desk.openWindow('/library/wg-ai'), await desk.openWindow('/library/wg-ai')];
    await second.getByRole('button', { name: 'Note on the entry' }).waitFor();
    await first.getByRole('button', { name: 'Note on the entry' }).click();
    await first.getByLabel('Your note').fill('Who chairs it this year?');
    await first.getByRole('button', { name: 'Save' }).click();
    await second.getByRole('article', { name: 'Note' }).getByText('Who chairs it this year?').waitFor();
  });

  it('join what is written in two sections of one brief, and keep both', async () => {
    const path = '/briefs/adgmin-6-cloud-provider';
    const [first, second] = [await desk.openWindow(path), await desk.openWindow(path)];
    for (const [window, section, words] of [
      [first, 'Summary', 'From the first window. '],
      [second, 'What to do next quarter', 'From the second window. '],
    ] as const) {
      await window.getByRole('row', { name: section }).first().click();
      await window.getByRole('textbox', { name: `Text of ${section}` }).click();
      await window.keyboard.press('Control+Home');
      await window.keyboard.type(words);
    }
    for (const window of [first, second]) await window.getByText('All changes saved').waitFor();
    await first.getByRole('row', { name: 'What to do next quarter' }).click();
    await first.getByText('From the second window.').waitFor();
    await second.getByRole('row', { name: 'Summary' }).first().click();
    await second.getByText('From the first window.').waitFor();
  });

  it('give way to a choice where both wrote the same title', async () => {
    const path = '/briefs/adgmin-6-cloud-provider';
    const [first, second] = [await desk.openWindow(path), await desk.openWindow(path)];
    for (const window of [first, second]) {
      await window.getByRole('tab', { name: 'Details and options' }).click();
      await window.getByRole('textbox', { name: 'Title' }).waitFor();
    }
    await second.route('**/api/call', (route) => {
      const isSave = route.request().postData()?.includes('briefs.save') ?? false;
      return isSave ? route.abort() : route.continue();
    });
    await second.getByRole('textbox', { name: 'Title' }).fill('ADGMIN 6 for Meridian');
    await first.getByRole('textbox', { name: 'Title' }).fill('ADGMIN 6 and the cloud');
    await first.getByText('All changes saved').waitFor();
    await second.unroute('**/api/call');
    await second
      .getByRole('button', { name: /mine|Keep/i })
      .first()
      .click();
    await second.getByText('All changes saved').waitFor();
    await first.getByRole('heading', { name: 'ADGMIN 6 for Meridian', level: 1 }).waitFor();
  });
});

describe('a client', () => {
  it('follows in its form what another window saves, and keeps what is typed', async () => {
    const here = await desk.openWindow('/clients');
    const there = await desk.openWindow('/clients');
    await here.getByLabel('Profile').fill('Typed here, and not saved yet.');
    await there.getByRole('textbox', { name: 'Sector' }).fill('Cloud and payments');
    await there.getByRole('button', { name: 'Save client' }).click();
    await expect.poll(() => here.getByRole('textbox', { name: 'Sector' }).inputValue()).toBe('Cloud and payments');
    await there.getByLabel('Profile').fill('Saved there.');
    await there.getByRole('button', { name: 'Save client' }).click();
    await here.getByText('Changed elsewhere while you were typing: Profile.').waitFor();
    expect(await here.getByLabel('Profile').inputValue()).toBe('Typed here, and not saved yet.');
    expect(await auditPage(here)).toEqual([]);
    await here.getByRole('button', { name: 'Take what the others wrote' }).click();
    await expect.poll(() => here.getByLabel('Profile').inputValue()).toBe('Saved there.');
    await here.close();
    await there.close();
  });

  it('is changed, and its marking is on its packs', async () => {
    page = await desk.openWindow('/clients');
    await page.getByRole('option', { name: /Meridian Cloud/ }).click();
    await page.getByRole('form', { name: 'Meridian Cloud' }).waitFor();
    await page.getByRole('button', { name: /Marking of its packs/ }).click();
    await page.getByRole('option').last().click();
    const marking = await page.getByRole('button', { name: /Marking of its packs/ }).textContent();
    await page.getByRole('button', { name: 'Save client' }).click();
    await page.getByText('Saved Meridian Cloud').waitFor();
    page = await desk.openWindow('/briefs/adgmin-6-cloud-provider');
    await page.getByRole('tab', { name: 'Preview' }).click();
    await page.locator('.preview-choice').getByText('Text').click();
    await page
      .getByText(new RegExp(marking ?? 'none', 'i'))
      .first()
      .waitFor();
  });
});

describe('the window', () => {
  it('never saw a fault', () => {
    expect(desk.faults.filter((fault) => !/ERR_FAILED|ERR_CONNECTION_REFUSED/.test(fault))).toEqual([]);
  });
});
