import { escapeXml } from '../escape-xml.ts';

/** Elements that have no content and no end. @see https://html.spec.whatwg.org/multipage/syntax.html#void-elements */
const VOID_ELEMENTS: ReadonlySet<string> = new Set(['br', 'col', 'hr', 'img', 'meta']);

/** Text as the content of an HTML element. */
export const escapeHtml = escapeXml;

/** An HTML element. Its attributes are escaped, `true` is one without a value and `undefined` none; its children are HTML. */
export function tag(
  name: string,
  attributes: Readonly<Record<string, string | number | true | undefined>>,
  ...children: readonly string[]
): string {
  let written = '';
  for (const [key, value] of Object.entries(attributes)) {
    if (value === undefined) continue;
    written += value === true ? ` ${key}` : ` ${key}="${escapeXml(String(value))}"`;
  }
  return VOID_ELEMENTS.has(name) ? `<${name}${written}>` : `<${name}${written}>${children.join('')}</${name}>`;
}
