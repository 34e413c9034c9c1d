import type { Page } from 'playwright-core';
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

const history = () => page.getByRole('button', { name: 'History' });
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

  it('never saw a fault of the window', () => {
    expect(desk.faults).toEqual([]);
  });
});
