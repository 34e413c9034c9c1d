const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text as the content of an XML element, or of an attribute in double quotes. */
export function escapeXml(text: string): string {
  return /[&<>"]/.test(text) ? text.replaceAll(/[&<>"]/g, (sign) => ENTITIES[sign] ?? sign) : text;
}

/** An XML element. Its attributes are escaped, its children are XML. */
export function element(
  name: string,
  attributes: Readonly<Record<string, string | number>>,
  children: readonly string[] = [],
): string {
  let written = '';
  for (const [key, value] of Object.entries(attributes)) written += ` ${key}="${escapeXml(String(value))}"`;
  return children.length === 0 ? `<${name}${written}/>` : `<${name}${written}>${children.join('')}</${name}>`;
}
