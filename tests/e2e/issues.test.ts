import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { auditPage } from '../support/audit-page.ts';
import { type Desk, openDesk } from '../support/desk.ts';
import { structureOfDocx } from '../support/document-structure.ts';
import { readDocx } from '../support/read-docx.ts';
import { faultsOfDocx, hasValidator } from '../support/validate-docx.ts';

const BRIEF = '/briefs/adgmin-6-cloud-provider';
const NOTE = 'Ask your counsel about certificates before June.';
const WORDING = 'We take the two days in the middle of January as the meeting’s.';
const SUMMARY = 'Since we wrote, ministers met again. ';

let desk: Desk;
let page: Page;

beforeAll(async () => {
  desk = await openDesk();
  page = await desk.openWindow(BRIEF);
});
afterAll(() => desk.close());

/** Goes to a place in the same window, as a link does. */
async function goTo(path: string): Promise<void> {
  await page.goto(`${new URL(page.url()).origin}/#${path}`);
}

async function openIssues(): Promise<void> {
  await goTo(BRIEF);
  await page.getByRole('tab', { name: 'Issues' }).click();
  await page.getByRole('heading', { name: 'Issues' }).waitFor();
}

/** Presses a button and takes the file it gives. */
async function downloaded(button: string): Promise<string> {
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: button }).click();
  const saved = await download;
  const path = join(desk.downloads, saved.suggestedFilename());
  await saved.saveAs(path);
  return path;
}

const issueRow = (number: number) => page.getByRole('row', { name: new RegExp(`^Issue ${number} of`) });

/** Each step stands on the one before it. */
describe('a newcomer who sends the sample brief, and its next issue', () => {
  it('issues it, and sees it kept with its number, date and hash', async () => {
    await openIssues();
    await page.getByRole('button', { name: 'Issue this brief' }).click();
    await page.getByText(/Issue 1 of .+ is kept\./).waitFor();
    expect(await issueRow(1).locator('code').textContent()).toMatch(/^[0-9a-f]{12}$/);
    await page.getByText('Nothing changed: the pack would be the same.').waitFor();
  });

  it('changes the wording of one entry', async () => {
    await goTo('/library/adgmin-6');
    const dates = page.getByRole('region', { name: 'Sources disagree: dates' });
    await dates.getByRole('button', { name: 'Change' }).click();
    await page.getByRole('textbox', { name: 'What we say in our own voice' }).fill(WORDING);
    await page.getByRole('button', { name: 'Save wording' }).click();
    await page.getByText(WORDING).first().waitFor();
  });

  it('writes a note for the client on another', async () => {
    await goTo('/library/cloud-framework');
    await page.getByRole('button', { name: 'Note on the entry' }).click();
    await page.locator('textarea:focus').waitFor();
    await page.keyboard.type(NOTE);
    await page.getByRole('button', { name: /Who sees it/ }).click();
    await page.getByRole('option', { name: /Client-facing/ }).click();
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByRole('article', { name: 'Note' }).getByText(NOTE).waitFor();
  });

  it('writes in the brief itself', async () => {
    await goTo(BRIEF);
    await page.getByRole('tab', { name: 'Sections' }).click();
    await page.getByRole('row', { name: 'Summary' }).first().click();
    await page.getByRole('textbox', { name: 'Text of Summary' }).click();
    await page.keyboard.press('Control+Home');
    await page.keyboard.type(SUMMARY);
    await page.getByText('All changes saved').waitFor();
  });

  it('sees what changed since, part by part, before issuing', async () => {
    await openIssues();
    await page.locator('.change', { hasText: 'Summary' }).locator('ins', { hasText: SUMMARY.trim() }).waitFor();
    const titles = await page.locator('.change h3').allTextContents();
    expect(titles.filter((title) => title.startsWith('Changed')).length).toBeGreaterThanOrEqual(3);
    await page.locator('.change ins', { hasText: NOTE }).waitFor();
    expect(await page.locator('.change ins').allTextContents()).toContainEqual(
      expect.stringContaining('two days in the middle'),
    );
  });

  it('can read all that with a screen reader, in any theme', async () => {
    expect(await auditPage(page)).toEqual([]);
  });

  it('gets the pack with its changes marked, valid and whole', async () => {
    await page.getByText('Put what changed on page one').click();
    const path = await downloaded('Export with changes marked since issue 1');
    expect(path).toMatch(/adgmin-6-cloud-provider-changes-since-issue-1\.docx$/);
    const { parts } = readDocx(path);
    expect(parts['word/document.xml']).toContain(NOTE);
    expect(parts['word/document.xml']).toMatch(/<w:ins [^>]*>/);
    expect(parts['word/document.xml']).toMatch(/<w:del [^>]*>/);
    if (hasValidator) expect(await faultsOfDocx(path)).toEqual([]);
  });

  it('issues the next one, which is the same with all changes accepted', async () => {
    await page.getByRole('button', { name: 'Issue this brief' }).click();
    await page.getByText(/Issue 2 of .+ is kept\./).waitFor();
    const clean = await downloaded('Open issue 2');
    const tracked = join(desk.downloads, 'adgmin-6-cloud-provider-changes-since-issue-1.docx');
    const accepted = { resolution: 'accept', isForReaders: false } as const;
    expect(structureOfDocx(readFileSync(tracked), accepted)).toEqual(structureOfDocx(readFileSync(clean), accepted));
    expect(readDocx(clean).text).toContain('What changed since issue 1 of');
  });

  it('opens the first one as it was sent', async () => {
    const hash = await issueRow(1).locator('code').getAttribute('title');
    const path = await downloaded('Open issue 1');
    expect(createHash('sha256').update(readFileSync(path)).digest('hex')).toBe(hash);
    expect(readDocx(path).text).not.toContain(NOTE);
  });

  it('compares with the first one again', async () => {
    await page.getByText('Nothing changed: the pack would be the same.').waitFor();
    await page.getByRole('button', { name: 'What changed since issue 1' }).click();
    await page.getByRole('heading', { name: /What changed since issue 1 of/ }).waitFor();
    await page.locator('.change ins', { hasText: NOTE }).waitFor();
  });

  it('never saw a fault of the window', () => {
    expect(desk.faults).toEqual([]);
  });
});
