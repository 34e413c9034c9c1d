import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { auditPage } from '../support/audit-page.ts';
import { type Desk, openDesk } from '../support/desk.ts';

let desk: Desk;

beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk.close());

describe('backups in the settings', () => {
  it('are made, listed and restored, and every window then shows what the backup holds', async () => {
    const page = await desk.openWindow('/settings');
    const backups = page.getByRole('region', { name: 'Backups' });
    await backups.getByRole('button', { name: 'Back up now' }).click();
    await backups.getByText(/Backed up and checked/).waitFor();
    await expect.poll(() => backups.getByRole('row').count()).toBe(2);
    const name = page.getByRole('textbox', { name: 'Your name' });
    await name.fill('Somebody new');
    const saved = page.waitForResponse((answer) => answer.request().postData()?.includes('Somebody new') ?? false);
    await name.press('Enter');
    await saved;
    await page.reload();
    await expect.poll(() => name.inputValue()).toBe('Somebody new');
    await backups.getByRole('button', { name: /Restore the backup of/ }).click();
    const dialog = page.getByRole('dialog', { name: 'Restore this backup?' });
    expect(await auditPage(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Restore' }).click();
    await dialog.getByRole('progressbar').waitFor();
    expect(await auditPage(page)).toEqual([]);
    await backups.getByText(/Restored \d+ documents/).waitFor();
    await expect.poll(() => name.inputValue()).toBe('Advisor');
    await expect.poll(() => backups.getByRole('row').count()).toBe(3);
    expect(await auditPage(page)).toEqual([]);
    expect(desk.faults).toEqual([]);
  });

  it('are stopped on the way, and the library is as it was', async () => {
    const page = await desk.openWindow('/settings');
    const backups = page.getByRole('region', { name: 'Backups' });
    await backups
      .getByRole('button', { name: /Restore the backup of/ })
      .first()
      .click();
    const dialog = page.getByRole('dialog', { name: 'Restore this backup?' });
    await dialog.getByRole('button', { name: 'Restore' }).click();
    await dialog.getByRole('button', { name: 'Stop' }).click();
    await dialog.getByText('It was stopped. Nothing was changed.').waitFor();
    await dialog.getByRole('button', { name: 'Keep it as it is' }).click();
    expect(await backups.getByRole('row').count()).toBe(3);
  });
});

describe('a check of the data', () => {
  it('says what it found', async () => {
    const page = await desk.openWindow('/settings');
    const data = page.getByRole('region', { name: 'Your data' });
    await data.getByRole('button', { name: 'Check the data' }).click();
    await data.getByText(/All \d+ documents are sound/).waitFor();
  });
});
