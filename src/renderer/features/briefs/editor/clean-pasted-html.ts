const TAG = /<[a-z][^>]*>/gi;
const ACTIVE_ATTRIBUTE = /\s(?:style|on[a-z]+)\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'>]+)/gi;

/**
 * Takes style and event attributes out of a pasted page. Nothing of them would be used, and the content security policy
 * refuses each with a complaint while the page is read. What the text may hold is decided after this, by the editor's schema.
 */
export function cleanPastedHtml(html: string): string {
  return html.replace(TAG, (tag) => tag.replace(ACTIVE_ATTRIBUTE, ''));
}
