const PROTOCOLS: readonly string[] = ['http:', 'https:', 'mailto:'];
/** What a relationship's target may hold: the characters of RFC 3986 besides "%", and "%" before two digits. */
const URI = /^(?:[\w\-.~:/?#[\]@!$&'()*+,;=]|%[0-9A-Fa-f]{2})*$/;

/**
 * The address of a link as a document may hold it: an absolute URI in ASCII on the web or of a mailbox; `undefined` for
 * anything else, which is printed as text.
 * @see ECMA-376 part 2, 9.3 relationships; https://www.rfc-editor.org/rfc/rfc3986
 */
export function linkAddress(href: string): string | undefined {
  if (!URL.canParse(href)) return undefined;
  const url = new URL(href);
  if (!PROTOCOLS.includes(url.protocol)) return undefined;
  const address = url.href.replaceAll(/[^\w\-.~:/?#[\]@!$&'()*+,;=%]/g, encodeURIComponent);
  return URI.test(address) ? address : undefined;
}
