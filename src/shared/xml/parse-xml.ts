import { AttacheError } from '../api/errors.ts';

/** An element with the local names of its tag and attributes as they stand, prefixes included. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlNode[];
}
export type XmlNode = XmlElement | string;

/** How large a document may be: elements in one another, and tags, texts and comments. */
export interface XmlLimits {
  readonly depth: number;
  readonly tokens: number;
}

/** More than any file has that a person wrote. */
const BY_HAND: XmlLimits = { depth: 200, tokens: 500_000 };

type Tokens = Readonly<Record<string, string | undefined>>;

const NAME = String.raw`[\p{L}_][\p{L}\p{N}_:.\-]*`;
const ATTRIBUTE = String.raw`\s+(${NAME})\s*=\s*("[^"<]*"|'[^'<]*')`;
const TOKEN = new RegExp(
  [
    String.raw`<!--[\s\S]*?-->`,
    String.raw`<\?[\s\S]*?\?>`,
    String.raw`<!\[CDATA\[(?<data>[\s\S]*?)\]\]>`,
    String.raw`</(?<closes>${NAME})\s*>`,
    String.raw`<(?<opens>${NAME})(?<attributes>(?:\s+${NAME}\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(?<empty>/?)>`,
    '(?<text>[^<]+)',
  ].join('|'),
  'uy',
);
const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

interface OpenElement extends XmlElement {
  readonly children: XmlNode[];
}

/**
 * Reads an XML document into a tree. Comments and processing instructions are left out; a document type, and with it
 * every entity of its own, is refused.
 * @throws AttacheError Invalid where it is not well-formed or larger than `limits`
 * @see https://www.w3.org/TR/xml/
 */
export function parseXml(text: string, limits: XmlLimits = BY_HAND): XmlElement {
  const root: OpenElement = { name: '', attributes: {}, children: [] };
  const open = [root];
  let count = 0;
  TOKEN.lastIndex = text.startsWith('\ufeff') ? 1 : 0;
  for (let at = TOKEN.lastIndex; at < text.length; at = TOKEN.lastIndex) {
    const found = TOKEN.exec(text)?.groups;
    if (found === undefined || !addToken(found, open)) throw notWellFormed(text, at);
    count += 1;
    if (open.length > limits.depth || count > limits.tokens) throw invalid('The XML is too large or too deep.');
  }
  const document = documentIn(root);
  if (open.length > 1 || document === undefined) throw notWellFormed(text, text.length);
  return document;
}

/** Adds what was found to the innermost open element; `false` where a tag closes another than that. */
function addToken({ data, text, closes, opens, attributes = '', empty }: Tokens, open: OpenElement[]): boolean {
  const parent = open.at(-1);
  if (parent === undefined) return false;
  if (data !== undefined) parent.children.push(data);
  if (text !== undefined) parent.children.push(unescaped(text));
  if (closes !== undefined) return open.length > 1 && open.pop()?.name === closes;
  if (opens === undefined) return true;
  const element: OpenElement = { name: opens, attributes: attributesOf(attributes), children: [] };
  parent.children.push(element);
  if (empty === '') open.push(element);
  return true;
}

/** The one element of a document, with nothing but blanks beside it. */
function documentIn(root: OpenElement): XmlElement | undefined {
  const [document, ...others] = elementsOf(root);
  const hasText = root.children.some((node) => typeof node === 'string' && node.trim() !== '');
  return others.length > 0 || hasText ? undefined : document;
}

/** The elements in an element, in order, those of one name where it is given. */
export function elementsOf({ children }: Pick<XmlElement, 'children'>, name?: string): XmlElement[] {
  return children.filter(
    (node) => typeof node !== 'string' && (name === undefined || node.name === name),
  ) as XmlElement[];
}

/** All text in an element. */
export function textOf({ children }: Pick<XmlElement, 'children'>): string {
  return children.map((node) => (typeof node === 'string' ? node : textOf(node))).join('');
}

function attributesOf(written: string): Record<string, string> {
  const attributes: Record<string, string> = Object.create(null);
  for (const [, name = '', value = ''] of written.matchAll(new RegExp(ATTRIBUTE, 'gu'))) {
    if (name in attributes) throw invalid(`The XML says "${name}" twice of one element.`);
    attributes[name] = unescaped(value.slice(1, -1).replaceAll(/[\t\r\n]/g, ' '));
  }
  return attributes;
}

function unescaped(text: string): string {
  return text.replaceAll(/&(?:#x([0-9a-fA-F]{1,6})|#([0-9]{1,7})|([\w.-]*));?/g, (written, hex, decimal, name) => {
    const point = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
    const read = name === undefined ? (point <= 0x10ffff ? String.fromCodePoint(point) : undefined) : ENTITIES[name];
    if (read === undefined || !written.endsWith(';'))
      throw invalid(`The XML uses "${written}", which says nothing here.`);
    return read;
  });
}

function notWellFormed(text: string, at: number): AttacheError {
  if (text.startsWith('<!DOCTYPE', at)) return invalid('The XML declares a document type; such files are not read.');
  return invalid(`The XML is not well-formed at line ${text.slice(0, at).split('\n').length}.`);
}

function invalid(message: string): AttacheError {
  return new AttacheError('Invalid', message);
}
