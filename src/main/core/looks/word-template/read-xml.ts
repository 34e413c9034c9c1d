/** An element of an XML part. Names are without their prefixes: Office Open XML uses none of them for two things. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlElement[];
  /** Text directly in it. */
  readonly text: string;
}

const MAX_DEPTH = 200;
const MAX_TOKENS = 1_000_000;
const TOKEN =
  /<!--[\s\S]*?-->|<\?[\s\S]*?\?>|<!\[CDATA\[([\s\S]*?)\]\]>|<(\/?)([^\s<>/]+)((?:\s+[^\s<>=]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>|<!|([^<]+)/g;
const ATTRIBUTE = /([^\s<>=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;
const NAMED: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

/**
 * Reads a part of an Office Open XML package. A document type, and with it every entity of its own, is refused: no part has one.
 * @throws SyntaxError where it is no well-formed XML, or too much of it
 */
export function readXml(source: string): XmlElement {
  const root = open('', '');
  const stack = [root];
  let read = 0;
  let count = 0;
  for (const match of source.matchAll(TOKEN)) {
    count += 1;
    if (match.index !== read || match[0] === '<!') throw new SyntaxError('This is no XML as a package has it.');
    if (count > MAX_TOKENS || stack.length > MAX_DEPTH) throw new SyntaxError('This part is too large.');
    read += match[0].length;
    take(match, stack);
  }
  const [top] = root.children;
  if (read !== source.length || stack.length !== 1 || top === undefined) throw new SyntaxError('This is no whole XML.');
  return top;
}

/** Takes a tag or text into the innermost element that is open. */
function take([, cdata, end, name, attributes = '', isEmpty, words = '']: RegExpExecArray, stack: OpenElement[]): void {
  const parent = stack.at(-1);
  if (parent === undefined) throw new SyntaxError('A tag ends nothing.');
  if (name === undefined) parent.text += cdata ?? decoded(words);
  else if (end === '/') close(name, stack);
  else {
    const element = open(name, attributes);
    parent.children.push(element);
    if (isEmpty !== '/') stack.push(element);
  }
}

function close(name: string, stack: OpenElement[]): void {
  const closed = stack.pop();
  if (stack.length === 0 || closed?.name !== local(name)) throw new SyntaxError(`</${name}> ends nothing.`);
}

/** The first child of a name, and the first of its, and so on. */
export function childOf(element: XmlElement | undefined, ...names: readonly string[]): XmlElement | undefined {
  return names.reduce<XmlElement | undefined>(
    (found, name) => found?.children.find((child) => child.name === name),
    element,
  );
}

/** Every element of a name, at whatever depth, in reading order. */
export function* elementsIn(element: XmlElement, name: string): Generator<XmlElement> {
  for (const child of element.children) {
    if (child.name === name) yield child;
    yield* elementsIn(child, name);
  }
}

interface OpenElement extends XmlElement {
  readonly children: OpenElement[];
  text: string;
}

function open(name: string, attributes: string): OpenElement {
  const found = [...attributes.matchAll(ATTRIBUTE)].map(
    ([, key = '', double, single]) => [local(key), decoded(double ?? single ?? '')] as const,
  );
  return { name: local(name), attributes: Object.fromEntries(found), children: [], text: '' };
}

function local(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

function decoded(text: string): string {
  return text.replace(/&(?:#x([0-9a-fA-F]{1,6})|#([0-9]{1,7})|([a-z]+));/g, (whole, hex, decimal, name) => {
    if (name !== undefined) return NAMED[name] ?? whole;
    const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
    return code <= 0x10_ffff ? String.fromCodePoint(code) : '';
  });
}
