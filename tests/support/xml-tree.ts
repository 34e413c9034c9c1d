/** An element of an XML document. Attributes are as they are written, escapes and all. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlNode[];
}
export type XmlNode = XmlElement | string;

/** Reads the XML that documents are made of: elements, attributes in double quotes, text. @throws Error where it is not well formed */
export function parseXml(xml: string): XmlElement {
  const root: Open = { name: '', attributes: {}, children: [] };
  const open: Open[] = [root];
  for (const piece of xml.replace(/<\?.*?\?>/, '').matchAll(PIECES)) take(piece, open);
  const [only] = root.children.filter((node) => typeof node !== 'string');
  if (open.length !== 1 || only === undefined) throw new Error('The XML is not well formed.');
  return only;
}

/** Text, or a tag: whether it closes, its name, its attributes, whether it is empty. */
const PIECES = /([^<]+)|<(\/)?([\w:]+)((?:\s+[\w:]+="[^"]*")*)\s*(\/)?>/g;

function take([, text, closing, name = '', attributes = '', empty]: RegExpExecArray, open: Open[]): void {
  const parent = open.at(-1);
  if (parent === undefined) throw new Error('An element is closed that was not opened.');
  if (text !== undefined) {
    parent.children.push(text);
    return;
  }
  if (closing !== undefined) {
    if (open.pop()?.name !== name) throw new Error(`</${name}> closes another element.`);
    return;
  }
  const element: Open = { name, attributes: attributesOf(attributes), children: [] };
  parent.children.push(element);
  if (empty === undefined) open.push(element);
}

interface Open extends XmlElement {
  readonly children: XmlNode[];
}

function attributesOf(written: string): Record<string, string> {
  return Object.fromEntries([...written.matchAll(/([\w:]+)="([^"]*)"/g)].map(([, name, value]) => [name, value]));
}

/** The elements among the children. */
export function elementsOf({ children }: XmlElement): XmlElement[] {
  return children.filter((child) => typeof child !== 'string');
}

/** The first child of this name. */
export function childOf(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return element === undefined ? undefined : elementsOf(element).find((child) => child.name === name);
}

/** All text in an element, as it is written. */
export function textOf(element: XmlElement): string {
  return element.children.map((child) => (typeof child === 'string' ? child : textOf(child))).join('');
}
