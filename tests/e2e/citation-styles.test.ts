import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { styleWith } from '../support/citation-styles.ts';
import { type Desk, openDesk } from '../support/desk.ts';

const OWN_STYLE = styleWith({ citation: '<text variable="title"/>', layout: 'prefix="Read: " suffix="."' });
let desk: Desk;
let page: Page;

beforeAll(async () => {
  desk = await openDesk();
  page = await desk.openWindow('/briefs/adgmin-6-cloud-provider');
  await page.getByRole('tab', { name: 'Details and options' }).click();
});
afterAll(() => desk.close());

const choose = async (field: RegExp, option: string) => {
  await page.getByRole('button', { name: field }).click();
  await page.getByRole('option', { name: option }).click();
};
const preview = async () => {
  await page.getByText('All changes saved').waitFor();
  await page.getByRole('tab', { name: 'Preview' }).click();
  await page.locator('.preview-choice').getByText('Text').click();
};
const details = () => page.getByRole('tab', { name: 'Details and options' }).click();

describe('the citations of a brief', () => {
  it('are in the style chosen, as endnotes where they are to be', async () => {
    await choose(/Citation style/, 'OSCOLA (4th edition)');
    await choose(/Notes in Word/, 'At the end of the document');
    await preview();
    await page.getByRole('heading', { name: 'Endnotes' }).waitFor();
    await page.getByText('ibid para 4.').first().waitFor();
  });

  it('stand in the text in a style of the text, which has no notes', async () => {
    await details();
    await choose(/Citation style/, 'APA (7th edition)');
    await expect.poll(() => page.getByRole('button', { name: /Notes in Word/ }).count()).toBe(0);
    await preview();
    await page
      .getByText(/2026, para\. 3\)\./)
      .first()
      .waitFor();
    expect(await page.getByRole('heading', { name: 'Endnotes' }).count()).toBe(0);
  });

  it('are in the style of a file that is added, and in the house’s own form when it is removed', async () => {
    await details();
    const file = join(desk.directory, '..', 'own.csl');
    writeFileSync(file, OWN_STYLE);
    const [chooser] = await Promise.all([
      page.waitForEvent('filechooser'),
      page.getByRole('button', { name: 'Add a style from a file…' }).click(),
    ]);
    await chooser.setFiles(file);
    await page.getByRole('button', { name: /Test Citation style/ }).waitFor();
    await preview();
    await page
      .getByText(/^Read: /)
      .first()
      .waitFor();
    await details();
    await page.getByRole('button', { name: 'Remove this style' }).click();
    await page.getByRole('button', { name: /The house’s own form/ }).waitFor();
    await page.getByText('All changes saved').waitFor();
    expect(await page.getByText('could not be read').count()).toBe(0);
  });

  it('that a file does not hold are refused with the reason', async () => {
    const file = join(desk.directory, '..', 'none.csl');
    writeFileSync(file, '<html/>');
    const [chooser] = await Promise.all([
      page.waitForEvent('filechooser'),
      page.getByRole('button', { name: 'Add a style from a file…' }).click(),
    ]);
    await chooser.setFiles(file);
    await page.getByText(/it is no CSL style/).waitFor();
  });
});

describe('the sources of a brief', () => {
  it('go to a reference manager', async () => {
    await page.getByRole('button', { name: 'Sources for a reference manager…' }).click();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('menuitem', { name: /BibTeX/ }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('adgmin-6-cloud-provider-sources.bib');
    expect(readFileSync(await download.path(), 'utf8')).toContain('@misc{');
  });

  it('come from one', async () => {
    const file = join(desk.directory, '..', 'more.ris');
    writeFileSync(file, 'TY  - RPRT\r\nTI  - A report on cables\r\nPB  - ITU\r\nPY  - 2025\r\nER  - \r\n');
    const [chooser] = await Promise.all([
      page.waitForEvent('filechooser'),
      page.getByRole('button', { name: 'Bring in sources…' }).click(),
    ]);
    await chooser.setFiles(file);
    await page.getByText('Added 1 source.').waitFor();
  });
});

describe('how a source is cited', () => {
  const goTo = (path: string) => page.goto(`${new URL(page.url()).origin}/#${path}`);
  const open = () => page.getByRole('button', { name: /How it is cited: ASEAN Digital Ministers/ }).click();
  const dialog = () => page.getByRole('dialog', { name: /How ASEAN Digital Ministers.* is cited/ });

  it('is filled in beside the entry, and asks for what sources of its kind have', async () => {
    await goTo('/library/cloud-framework');
    await open();
    await dialog().getByLabel('Authors').fill('Lim, Ida\nCrowell Global Advisors');
    expect(await dialog().getByLabel('Published in').count()).toBe(0);
    await choose(/Type/, 'Article in a journal');
    await dialog().getByLabel('Published in').fill('Alerts');
    await dialog().getByLabel('Volume').fill('12');
    await dialog().getByRole('button', { name: 'Save' }).click();
    await dialog().waitFor({ state: 'detached' });
    await open();
    await expect.poll(() => dialog().getByLabel('Authors').inputValue()).toBe('Lim, Ida\nCrowell Global Advisors');
    expect(await dialog().getByLabel('Volume').inputValue()).toBe('12');
    await dialog().getByRole('button', { name: 'Cancel' }).click();
  });

  it('is how briefs cite it from then on', async () => {
    await goTo('/briefs/adgmin-6-cloud-provider');
    await details();
    await choose(/Citation style/, 'OSCOLA (4th edition)');
    await preview();
    await page
      .getByText(/^Ida Lim and Crowell Global Advisors, ‘ASEAN Digital Ministers’ Meeting 2026’ .*12 Alerts/)
      .first()
      .waitFor();
  });
});
