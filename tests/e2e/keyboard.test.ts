import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Desk, openDesk } from '../support/desk.ts';

let desk: Desk;
let page: Page;

beforeAll(async () => {
  desk = await openDesk();
  page = await desk.openWindow();
});
afterAll(() => desk.close());

/** Presses Tab until what has the focus is called so; a person would stop there. */
async function tabTo(name: RegExp): Promise<void> {
  for (let presses = 0; presses < 60; presses += 1) {
    await page.keyboard.press('Tab');
    const focused = await page.evaluate(() => {
      const element = document.activeElement;
      return element?.getAttribute('aria-label') ?? element?.textContent ?? '';
    });
    if (name.test(focused)) return;
  }
  throw new Error(`Tab never came to ${name}.`);
}

/** Presses the down arrow until the option that has the virtual focus reads so. */
async function arrowTo(text: RegExp): Promise<void> {
  for (let presses = 0; presses < 40; presses += 1) {
    if (text.test((await page.locator('[role=option][data-focused]').textContent()) ?? '')) return;
    await page.keyboard.press('ArrowDown');
  }
  throw new Error(`The arrows never came to ${text}.`);
}

/** The pointer is never used here. */
describe('the main job by keyboard alone', () => {
  it('goes from the search box to a hit and its text', async () => {
    await page.keyboard.press('/');
    await page.locator('input:focus').waitFor();
    await page.keyboard.type('hanoi digital declaration');
    await page
      .getByRole('option', { name: /Hanoi Digital Declaration/ })
      .first()
      .waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Hanoi Digital Declaration', level: 2 }).waitFor();
  });

  it('writes a note on a paragraph', async () => {
    await tabTo(/Annotate this paragraph/);
    await page.keyboard.press('Enter');
    await page.getByRole('menu').waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.locator('textarea:focus').waitFor();
    await page.keyboard.type('Seven priorities: which bind?');
    await page.keyboard.press('Control+Enter');
    await page.getByRole('article', { name: 'Note' }).getByText('Seven priorities').waitFor();
  });

  it('opens the sample brief from the palette', async () => {
    await page.keyboard.press('Control+k');
    await page.getByRole('dialog', { name: 'Find anything' }).locator('input:focus').waitFor();
    await page.keyboard.type('cloud provider');
    await page.getByRole('option', { name: /^ADGMIN 6: .*Meridian Cloud$/ }).waitFor();
    await arrowTo(/^ADGMIN 6: .*Meridian Cloud$/);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: /ADGMIN 6: what it means/, level: 1 }).waitFor();
  });

  it('moves a section down and up again', async () => {
    const names = () => page.locator('.section-name').allTextContents();
    await page.getByRole('row').first().waitFor();
    const before = await names();
    await tabTo(/What this means for Meridian Cloud/);
    await page.keyboard.press('Alt+ArrowDown');
    await expect.poll(names).toEqual([before[1], before[0], ...before.slice(2)]);
    await page.keyboard.press('Alt+ArrowUp');
    await expect.poll(names).toEqual(before);
  });

  it('exports the pack', async () => {
    const download = page.waitForEvent('download');
    await page.keyboard.press('Control+Shift+E');
    expect((await download).suggestedFilename()).toBe('adgmin-6-cloud-provider.docx');
  });

  it('shows where the focus is, at every stop of a page', async () => {
    await page.keyboard.press('Escape');
    for (let presses = 0; presses < 25; presses += 1) {
      await page.keyboard.press('Tab');
      const isSeen = await page.evaluate(() => {
        const focused = document.activeElement;
        if (focused === null || focused === document.body) return true;
        const marks = [focused, ...document.querySelectorAll('.rich-text:focus-within, :has(> :focus-visible)')];
        return marks.some((element) => {
          const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element);
          return (outlineStyle !== 'none' && outlineWidth !== '0px') || boxShadow !== 'none';
        });
      });
      const name = await page.evaluate(() => document.activeElement?.outerHTML.slice(0, 200));
      expect(isSeen, name).toBe(true);
    }
  });
});

describe('the keys that export', () => {
  /** Exports that the window asks for from now on. */
  function countStarts(): () => number {
    let count = 0;
    page.on('request', (request) => {
      if (request.postData()?.includes('exporting.start')) count += 1;
    });
    return () => count;
  }

  it('work wherever the focus is, as often as they are pressed', async () => {
    await page.getByRole('button', { name: 'Add an entry' }).click();
    await page.getByRole('searchbox', { name: 'Find an entry to add' }).fill('hanoi');
    for (let presses = 0; presses < 2; presses += 1) {
      const download = page.waitForEvent('download');
      await page.keyboard.press('Control+Shift+E');
      await download;
    }
  });

  it('ask once when they are held down', async () => {
    const starts = countStarts();
    const download = page.waitForEvent('download');
    await page.keyboard.down('Control');
    await page.keyboard.down('Shift');
    for (let repeats = 0; repeats < 5; repeats += 1) await page.keyboard.down('E');
    await page.keyboard.up('E');
    await page.keyboard.up('Shift');
    await page.keyboard.up('Control');
    await download;
    expect(starts()).toBe(1);
  });

  it('are answered also where there is nothing to export', async () => {
    await page.goto(`${new URL(page.url()).origin}/#/settings`);
    await page.getByRole('textbox', { name: 'Your name' }).press('Control+Shift+E');
    await page.getByText('No brief is open to be exported.').waitFor();
    await page.getByRole('textbox', { name: 'Your name' }).press('Control+k');
    await page.getByRole('dialog', { name: 'Find anything' }).waitFor();
    await page.keyboard.press('Control+k');
    await page.getByRole('dialog', { name: 'Find anything' }).waitFor({ state: 'detached' });
  });
});
