import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { auditPage } from '../support/audit-page.ts';
import { type Desk, openDesk } from '../support/desk.ts';

const WORDING = 'We take the two days in the middle of January as the meeting’s.';

let desk: Desk;
let page: Page;

beforeAll(async () => {
  desk = await openDesk();
  page = await desk.openWindow('/library/adgmin-6');
});
afterAll(() => desk.close());

const history = () => page.getByRole('button', { name: 'History', exact: true });
const dates = () => page.getByRole('region', { name: 'Sources disagree: dates' });

/** Each step stands on the one before it. */
describe('an advisor who changed an entry and wants back what it said', () => {
  it('finds nothing but the first version of an entry nobody changed', async () => {
    await history().click();
    await page.getByText('Nobody changed this entry yet.').waitFor();
    await page.getByRole('button', { name: /Built-in library.*First version/ }).waitFor();
  });

  it('sees the change while the history is open: who, when and which field', async () => {
    await dates().getByRole('button', { name: 'Change' }).click();
    await page.getByRole('textbox', { name: 'What we say in our own voice' }).fill(WORDING);
    await page.getByRole('button', { name: 'Save wording' }).click();
    await page.getByRole('button', { name: /^Advisor.*Our reading$/ }).waitFor();
  });

  it('reads by keyboard what changed, word by word', async () => {
    await page.getByRole('button', { name: /^Advisor/ }).focus();
    await page.keyboard.press('Enter');
    await page.locator('.version-details ins', { hasText: 'two days in the middle' }).waitFor();
    await page.locator('.version-details del').first().waitFor();
  });

  it('can do all that with a screen reader, in either theme', async () => {
    expect(await auditPage(page)).toEqual([]);
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await auditPage(page)).toEqual([]);
    await page.emulateMedia({ colorScheme: 'light' });
  });

  it('is asked before it goes back, and may leave it as it is', async () => {
    await page.getByRole('button', { name: /First version/ }).click();
    await page.getByRole('button', { name: /^Go back to this/ }).click();
    await page.getByRole('dialog').getByText('you can come back to it').waitFor();
    expect(await auditPage(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await dates().getByText(WORDING).waitFor();
  });

  it('goes back, which is a version of its own, and forward again', async () => {
    await page.getByRole('button', { name: /^Go back to this: version 1/ }).click();
    await page.getByRole('button', { name: 'Go back', exact: true }).click();
    await page.getByText('The entry is as it was at version 1.').waitFor();
    await dates().getByText(WORDING).waitFor({ state: 'detached' });
    await page.locator('.versions > li').nth(2).waitFor();
    await page.getByRole('button', { name: /^Go back to this: version 2/ }).click();
    await page.getByRole('button', { name: 'Go back', exact: true }).click();
    await dates().getByText(WORDING).waitFor();
  });
});

/** Goes to a place in the same window, as a link does. */
const goTo = (path: string) => page.goto(`${new URL(page.url()).origin}/#${path}`);

const goBackToFirst = async (within: Page | Locator) => {
  await within.getByRole('button', { name: /First version/ }).click();
  await within.getByRole('button', { name: 'Go back to this: version 1', exact: true }).click();
  await page.getByRole('button', { name: 'Go back', exact: true }).click();
};

describe('a note that was changed', () => {
  const card = () => page.getByRole('article', { name: 'Note' });

  it('shows who changed it to what, and goes back to what it said', async () => {
    await page.getByRole('button', { name: 'Note on the entry' }).click();
    await page.getByLabel('Your note').fill('Ask for the dates.');
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await card().hover();
    await card().getByRole('button', { name: 'Edit' }).click();
    await page.getByLabel('Your note').fill('Ask for the venue.');
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await card().getByText('Ask for the venue.').waitFor();
    await card().hover();
    await card().getByRole('button', { name: 'History' }).click();
    const dialog = page.getByRole('dialog', { name: 'History of “Ask for the venue.”' });
    await dialog.getByRole('button', { name: /^Advisor.*Text$/ }).click();
    await dialog.locator('.version-details ins', { hasText: 'venue' }).waitFor();
    expect(await auditPage(page)).toEqual([]);
    await goBackToFirst(dialog);
    await page.getByText('The note is as it was at version 1.').waitFor();
    await page
      .getByRole('dialog', { name: 'History of “Ask for the dates.”' })
      .getByRole('button', { name: 'Close' })
      .click();
    await card().getByText('Ask for the dates.').waitFor();
  });
});

describe('a note that was removed', () => {
  it('is listed in Settings, and brought back by keyboard', async () => {
    const card = page.getByRole('article', { name: 'Note' });
    await card.hover();
    await card.getByRole('button', { name: 'Remove' }).click();
    await card.waitFor({ state: 'detached' });
    await goTo('/settings');
    const removed = page.getByRole('list', { name: 'Removed' });
    await removed.getByText('Ask for the dates.').waitFor();
    await removed.getByText(/^Note, removed on .* by Advisor$/).waitFor();
    expect(await auditPage(page)).toEqual([]);
    await page.getByRole('button', { name: 'Bring back the note “Ask for the dates.”' }).focus();
    await page.keyboard.press('Enter');
    await page.getByText('The note “Ask for the dates.” is back.').waitFor();
    await page.getByText('Nothing that could be brought back.').waitFor();
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe('Removed');
    await goTo('/library/adgmin-6');
    await card.getByText('Ask for the dates.').waitFor();
  });
});

describe('a client that was changed', () => {
  it('is what it was in its form once somebody went back', async () => {
    await goTo('/clients');
    const sector = page.getByRole('textbox', { name: 'Sector' });
    await sector.waitFor();
    const before = await sector.inputValue();
    await sector.fill('Space elevators');
    await page.getByRole('button', { name: 'Save client' }).click();
    await page.getByRole('button', { name: 'History' }).click();
    await page.getByRole('button', { name: /Sector$/ }).waitFor();
    await goBackToFirst(page);
    await page.getByText('The client is as it was at version 1.').waitFor();
    await expect.poll(() => sector.inputValue()).toBe(before);
    expect(await auditPage(page)).toEqual([]);
  });
});

describe('a brief that was changed', () => {
  it('is saved before anybody goes back, and its editor shows what it said', async () => {
    await goTo('/briefs/adgmin-6-cloud-provider');
    await page.getByRole('tab', { name: 'Details and options' }).click();
    const title = page.getByRole('textbox', { name: 'Title' });
    await title.waitFor();
    const before = await title.inputValue();
    await title.fill('A title nobody wants');
    await page.getByRole('tab', { name: 'History' }).click();
    await page.getByRole('button', { name: /^Advisor.*Title$/ }).click();
    await page.locator('.version-details ins', { hasText: 'nobody wants' }).waitFor();
    expect(await auditPage(page)).toEqual([]);
    await goBackToFirst(page);
    await page.getByText('The brief is as it was at version 1.').waitFor();
    await page.getByRole('tab', { name: 'Details and options' }).click();
    await expect.poll(() => title.inputValue()).toBe(before);
  });

  it('is all without a fault of the window', () => {
    expect(desk.faults).toEqual([]);
  });
});
