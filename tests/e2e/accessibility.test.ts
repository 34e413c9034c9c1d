import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { auditPage } from '../support/audit-page.ts';
import { type Desk, openDesk } from '../support/desk.ts';
import { selectWords } from '../support/select-words.ts';

/** A screen: how a person comes to it, and what shows that it is there. */
interface Screen {
  readonly name: string;
  readonly path: string;
  readonly reach: (page: Page) => Promise<unknown>;
}

const BRIEF = '/briefs/adgmin-6-cloud-provider';
const ENTRY = '/library/adgmin-6';

const SCREENS: readonly Screen[] = [
  { name: 'the library', path: '/library', reach: (page) => page.getByText('Choose an entry').waitFor() },
  { name: 'an entry', path: ENTRY, reach: (page) => page.getByText('What the sources say').waitFor() },
  {
    name: 'hits of a search',
    path: '/library',
    async reach(page) {
      await page.getByRole('searchbox', { name: /Search the library/ }).fill('cloud');
      await page.getByRole('option').locator('mark').first().waitFor();
    },
  },
  {
    name: 'a search that finds nothing',
    path: '/library',
    async reach(page) {
      await page.getByRole('searchbox', { name: /Search the library/ }).fill('zzzzqqqq');
      await page.getByText('Nothing found').waitFor();
    },
  },
  {
    name: 'the filters',
    path: '/library',
    async reach(page) {
      await page.getByRole('button', { name: /Filter/ }).click();
      await page.getByRole('dialog').waitFor();
    },
  },
  {
    name: 'a selected passage with its toolbar',
    path: ENTRY,
    async reach(page) {
      await selectWords(page, '.entry-body p', 'The meeting settles');
      await page.getByRole('toolbar', { name: 'Annotate the selection' }).waitFor();
    },
  },
  {
    name: 'a note being written and notes in the margin',
    path: ENTRY,
    async reach(page) {
      for (const [motivation, label] of [
        ['Note', 'Your note'],
        ['Question', 'Your question'],
        ['Tag', 'Tags, separated by commas'],
        ['Client impact', 'Why it matters (optional)'],
      ] as const) {
        await selectWords(page, '.entry-body p', 'little of this binds a company');
        await page.getByRole('toolbar').getByRole('button', { name: motivation }).click();
        await page.getByLabel(label).fill('A word of ours');
        await page.getByRole('button', { name: 'Save' }).click();
        await page.getByRole('article', { name: motivation }).waitFor();
      }
      await page.getByRole('button', { name: 'Note on the entry' }).click();
      await page.getByLabel('Your note').waitFor();
    },
  },
  {
    name: 'the palette',
    path: '/library',
    async reach(page) {
      await page.getByRole('listbox', { name: 'Entries' }).waitFor();
      await page.keyboard.press('Control+k');
      await page.getByRole('dialog').locator('input:focus').waitFor();
      await page.keyboard.type('brief');
      await page.getByRole('dialog').getByRole('option').first().waitFor();
    },
  },
  { name: 'the briefs', path: '/briefs', reach: (page) => page.getByRole('row').first().waitFor() },
  {
    name: 'a new brief',
    path: '/briefs',
    async reach(page) {
      await page.getByRole('button', { name: 'New brief' }).click();
      await page.getByRole('button', { name: 'Begin' }).click();
      await page.getByText('Give the brief a title.').waitFor();
    },
  },
  {
    name: 'entries proposed for a new brief',
    path: '/clients',
    async reach(page) {
      await page.getByRole('button', { name: 'Start a brief for Meridian Cloud' }).click();
      await page.getByLabel('Title').fill('What is next');
      await page.getByRole('button', { name: 'Choose entries…' }).click();
      await page.getByRole('checkbox').first().waitFor();
    },
  },
  {
    name: 'a client’s watch list being filled',
    path: '/clients',
    async reach(page) {
      await page.getByRole('button', { name: 'Watch an entry' }).click();
      await page.getByRole('searchbox', { name: 'Find an entry to add' }).fill('anti-scam guide');
      await page.getByRole('option', { name: /Anti-Scam Policies/ }).click();
      await page.getByLabel(/^Its own name for/).waitFor();
    },
  },
  {
    name: 'the menu of formats',
    path: BRIEF,
    async reach(page) {
      await page.getByRole('button', { name: 'Export in another format' }).click();
      await page.getByRole('menuitem', { name: 'Web page' }).waitFor();
    },
  },
  {
    name: 'a brief’s issues',
    path: BRIEF,
    async reach(page) {
      await page.getByRole('tab', { name: 'Issues' }).click();
      await page.getByRole('button', { name: 'Issue this brief' }).waitFor();
    },
  },
  {
    name: 'a brief’s sections',
    path: BRIEF,
    reach: (page) => page.getByRole('textbox', { name: /Text of/ }).waitFor(),
  },
  {
    name: 'a brief’s finder of entries',
    path: BRIEF,
    async reach(page) {
      await page.getByRole('button', { name: 'Add an entry' }).click();
      await page.getByRole('option').first().waitFor();
    },
  },
  {
    name: 'a brief’s details',
    path: BRIEF,
    async reach(page) {
      await page.getByRole('tab', { name: 'Details and options' }).click();
      await page.getByText('Date on the cover').waitFor();
    },
  },
  {
    name: 'a brief’s preview and a finished export',
    path: BRIEF,
    async reach(page) {
      await page.getByRole('tab', { name: 'Preview' }).click();
      await page.locator('.preview-choice').getByText('Text').click();
      await page.getByText('Prepared for Meridian Cloud').waitFor();
      await page.getByRole('button', { name: 'Export to Word' }).click();
      await page.getByText(/is in your downloads/).waitFor();
    },
  },
  { name: 'the clients', path: '/clients', reach: (page) => page.getByRole('form').waitFor() },
  { name: 'the settings', path: '/settings', reach: (page) => page.getByText('Check the data').waitFor() },
  {
    name: 'an entry that is not there',
    path: '/library/no-such-entry',
    reach: (page) => page.getByText('This entry is not in the library').waitFor(),
  },
];

describe.each(['light', 'dark'] as const)('with the %s theme', (colorScheme) => {
  let desk: Desk;
  let page: Page;

  beforeAll(async () => {
    desk = await openDesk({ colorScheme });
    page = await desk.openWindow();
  });
  afterAll(() => desk.close());

  it.each(SCREENS)('axe finds nothing on $name', async ({ path, reach }) => {
    await page.close();
    page = await desk.openWindow(path);
    await reach(page);
    expect(await auditPage(page)).toEqual([]);
  });
});

describe('in a narrow window', () => {
  it('the list gives way to the entry, with the way back, and axe finds nothing', async () => {
    const desk = await openDesk({ viewport: { width: 720, height: 900 } });
    try {
      const page = await desk.openWindow(ENTRY);
      await page.getByText('What the sources say').waitFor();
      expect(await page.getByRole('listbox', { name: 'Entries' }).isVisible()).toBe(false);
      expect(await auditPage(page)).toEqual([]);
      await page.getByRole('link', { name: 'All entries' }).click();
      await page.getByRole('listbox', { name: 'Entries' }).waitFor();
    } finally {
      await desk.close();
    }
  });
});
