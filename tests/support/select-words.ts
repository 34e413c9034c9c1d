import type { Page } from 'playwright-core';

/** Selects words of a paragraph as a person does with the pointer: the browser tells the page of the selection itself. */
export async function selectWords(page: Page, paragraph: string, words: string): Promise<void> {
  await page.waitForSelector(paragraph);
  await page.evaluate(
    ([selector = '', wanted = '']) => {
      for (const element of document.querySelectorAll(selector)) {
        const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
        for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
          const start = node.textContent?.indexOf(wanted) ?? -1;
          if (start === -1) continue;
          const range = document.createRange();
          range.setStart(node, start);
          range.setEnd(node, start + wanted.length);
          const selection = document.getSelection();
          selection?.removeAllRanges();
          selection?.addRange(range);
          return;
        }
      }
      throw new Error(`No paragraph holds “${wanted}”.`);
    },
    [paragraph, words],
  );
}
