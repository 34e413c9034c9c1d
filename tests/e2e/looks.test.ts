import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { auditPage } from '../support/audit-page.ts';
import { type Desk, openDesk } from '../support/desk.ts';
import { firmTemplateParts, wordFileOf } from '../support/word-template.ts';

let desk: Desk;

beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk.close());

describe('looks in the settings', () => {
  it('come from a firm’s Word template, are changed before they are kept, and are chosen for a brief', async () => {
    const page = await desk.openWindow('/settings');
    const looks = page.getByRole('region', { name: 'Looks' });
    const chooser = page.waitForEvent('filechooser');
    await looks.getByRole('button', { name: 'Add from a Word file…' }).click();
    await (await chooser).setFiles({
      name: 'Halden.dotx',
      mimeType: 'application/octet-stream',
      buffer: Buffer.from(wordFileOf(firmTemplateParts())),
    });
    const dialog = page.getByRole('dialog', { name: 'A look of your own' });
    await dialog.getByText('Fonts: Cambria for headings, Calibri for text.').waitFor();
    await dialog.getByText(/#C9A227: too pale/).waitFor();
    await dialog.getByLabel('Main colour').fill('#ffd700');
    await dialog.getByText(/#FFD700 is too pale to be read on paper/).waitFor();
    await dialog.getByLabel('Main colour').fill('#7b1e3a');
    await dialog.getByRole('textbox', { name: 'Name' }).fill('Halden & Marsh');
    expect(await auditPage(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Keep this look' }).click();
    await looks.getByText('Halden & Marsh').waitFor();

    const brief = await desk.openWindow('/briefs/adgmin-6-cloud-provider');
    await brief.getByRole('tab', { name: 'Details and options' }).click();
    await brief.getByRole('button', { name: /Look$/ }).click();
    await brief.getByRole('option', { name: 'Halden & Marsh' }).click();
    await brief.getByText('All changes saved').waitFor();
    await brief.getByRole('tab', { name: 'Preview' }).click();
    await brief.locator('.preview-choice').getByText('Text').click();
    const heading = brief.getByRole('heading', { name: 'What this means for Meridian Cloud' });
    await heading.waitFor();
    await expect.poll(() => heading.evaluate((element) => getComputedStyle(element).color)).toBe('rgb(123, 30, 58)');
    expect(desk.faults).toEqual([]);
  });
});
