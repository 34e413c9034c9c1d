import { describe, expect, it } from 'vitest';
import { cleanPastedHtml } from '../../../../src/renderer/features/briefs/editor/clean-pasted-html.ts';

describe('a page pasted into the editor', () => {
  it.each([
    ['<p style="color:red">a</p>', '<p>a</p>'],
    ["<p class='x' style='a:b'>a</p>", "<p class='x'>a</p>"],
    ['<img src="x.png" onerror="alert(1)">', '<img src="x.png">'],
    ['<a href="https://asean.org" onclick=alert(1)>a</a>', '<a href="https://asean.org">a</a>'],
    ['<P STYLE="x" ONMOUSEOVER="y">a</P>', '<P>a</P>'],
  ])('%s loses its styles and handlers', (pasted, cleaned) => expect(cleanPastedHtml(pasted)).toBe(cleaned));

  it('keeps words that only look like attributes', () => {
    expect(cleanPastedHtml('<p>write style="x" and onload="y"</p>')).toBe('<p>write style="x" and onload="y"</p>');
  });
});
