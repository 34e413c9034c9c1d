import { type XmlElement as ParsedElement, parseXml } from '../../../../shared/xml/parse-xml.ts';

/** An element of an XML part. Names are without their prefixes: Office Open XML uses none of them for two things. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlElement[];
  /** Text directly in it. */
  readonly text: string;
}

/** Reads a part of an Office Open XML package. @throws AttacheError Invalid where it is no XML, or has a document type */
export function readXml(source: string): XmlElement {
  return withoutPrefixes(parseXml(source));
}

function withoutPrefixes({ name, attributes, children }: ParsedElement): XmlElement {
  return {
    name: local(name),
    attributes: Object.fromEntries(Object.entries(attributes).map(([key, value]) => [local(key), value])),
    children: children.flatMap((child) => (typeof child === 'string' ? [] : [withoutPrefixes(child)])),
    text: children.filter((child) => typeof child === 'string').join(''),
  };
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

function local(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}
