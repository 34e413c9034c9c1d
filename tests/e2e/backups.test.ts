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
    expect(await backups.getByRole('row').count()).toBe(2);
    const name = page.getByRole('textbox', { name: 'Your name' });
    await name.fill('Somebody new');
    await name.press('Enter');
    await page.reload();
    expect(await name.inputValue()).toBe('Somebody new');
    await backups.getByRole('button', { name: /Restore the backup of/ }).click();
    const dialog = page.getByRole('dialog', { name: 'Restore this backup?' });
    expect(await auditPage(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Restore' }).click();
    await backups.getByText(/Restored \d+ documents/).waitFor();
    await expect.poll(() => name.inputValue()).toBe('Advisor');
    expect(await backups.getByRole('row').count()).toBe(3);
    expect(await auditPage(page)).toEqual([]);
    expect(desk.faults).toEqual([]);
  });
});
