import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Desk, openDesk } from '../support/desk.ts';

let desk: Desk;
let page: Page;

beforeAll(async () => {
  desk = await openDesk();
  page = await desk.openWindow('/briefs/adgmin-6-cloud-provider');
  await page.getByRole('row').first().waitFor();
});
afterAll(() => desk.close());

/** A machine with other work is slower than a poll waits by itself. */
const PATIENT = { timeout: 15_000 };
const sectionNames = () => page.locator('.section-name').allTextContents();

/** Opens the menu of kinds and chooses one by the first letters of its name. */
async function addByKeyboard(letters: string): Promise<void> {
  await page.getByRole('button', { name: 'Add a section' }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('menu', { name: 'Add a section' }).waitFor();
  await page.keyboard.type(letters);
  await page.keyboard.press('Enter');
}

describe('a block of a brief, with the keyboard alone', () => {
  it('is added from a menu that says what each is', async () => {
    await page.getByRole('button', { name: 'Add a section' }).focus();
    await page.keyboard.press('Enter');
    await page.getByText('What may be asked, each with an answer').waitFor();
    await page.keyboard.press('Escape');
    await addByKeyboard('Quest');
    await expect.poll(sectionNames, PATIENT).toContain('Questions and answers');
    await page.getByText('No questions yet. Each is printed with its answer below.').waitFor();
  });

  it('is written item by item', async () => {
    for (const [question, answer] of [
      ['Does it bind us?', 'No: it is a framework.'],
      ['When is the review?', 'In January 2027.'],
    ] as const) {
      await page.getByRole('button', { name: 'Add a question' }).focus();
      await page.keyboard.press('Enter');
      await expect.poll(() => page.evaluate(() => document.activeElement?.tagName), PATIENT).toBe('TEXTAREA');
      await page.keyboard.insertText(question);
      await page.keyboard.press('Tab');
      await page.keyboard.insertText(answer);
    }
    await page.getByRole('button', { name: 'Move Question 2 up' }).focus();
    await page.keyboard.press('Enter');
    await expect
      .poll(() => page.getByRole('textbox', { name: 'Question', exact: true }).first().inputValue(), PATIENT)
      .toBe('When is the review?');
  });

  it('is moved in the order', async () => {
    const before = (await sectionNames()).indexOf('Questions and answers');
    await page.getByRole('row', { name: /Questions and answers/ }).focus();
    await page.keyboard.press('Alt+ArrowUp');
    await expect.poll(async () => (await sectionNames()).indexOf('Questions and answers'), PATIENT).toBe(before - 1);
  });

  it('is repeated', async () => {
    await addByKeyboard('Quest');
    await expect
      .poll(async () => (await sectionNames()).filter((name) => name === 'Questions and answers').length, PATIENT)
      .toBe(2);
  });

  it('is in the preview, in its place, once something is written in it', async () => {
    await page.getByText('All changes saved').waitFor();
    await page.getByRole('tab', { name: 'Preview' }).focus();
    await page.keyboard.press('Enter');
    await page.locator('.preview-choice').getByText('Text').click();
    await page.getByText('In January 2027.', { exact: true }).waitFor();
    expect(await page.getByRole('heading', { name: 'Questions and answers' }).count()).toBe(1);
  });

  it('keeps what was written when the window is opened again', async () => {
    await page.reload();
    await page
      .getByRole('row', { name: /Questions and answers/ })
      .first()
      .click();
    await expect
      .poll(() => page.getByRole('textbox', { name: 'Question', exact: true }).first().inputValue(), PATIENT)
      .toBe('When is the review?');
    expect(desk.faults).toEqual([]);
  });
});
