import type { Page } from 'playwright-core';

/** Ends a tab's process at once, as the system does when memory runs out: no event tells the page. */
export async function killTab(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const crashed = page.waitForEvent('crash');
  // The command is never answered: who would answer is gone.
  session.send('Page.crash').catch(() => undefined);
  await crashed;
}
