import type { XmlElement } from '../../../shared/xml/parse-xml.ts';

/** The prefixes Word writes, by the last words of their namespaces; those of ISO's strict variant end the same. */
const PREFIXES: readonly (readonly [ending: string, prefix: string])[] = [
  ['/wordprocessingml/main', 'w'],
  ['/wordprocessingml/2006/main', 'w'],
  ['/officeDocument/2006/relationships', 'r'],
  ['/officeDocument/relationships', 'r'],
  ['/drawingml/2006/wordprocessingDrawing', 'wp'],
  ['/drawingml/wordprocessingDrawing', 'wp'],
  ['/drawingml/2006/main', 'a'],
  ['/drawingml/main', 'a'],
  ['purl.org/dc/elements/1.1/', 'dc'],
];

/** An element under the prefixes Word writes, whatever prefixes its root declares for their namespaces. */
export function canonical(root: XmlElement): XmlElement {
  const renamed = new Map<string, string>();
  for (const [name, namespace] of Object.entries(root.attributes)) {
    const prefix = PREFIXES.find(([ending]) => namespace.endsWith(ending))?.[1];
    const written = name === 'xmlns' ? '' : name.startsWith('xmlns:') ? name.slice(6) : undefined;
    if (prefix !== undefined && written !== undefined && written !== prefix) renamed.set(written, prefix);
  }
  return renamed.size === 0 ? root : rename(root, renamed);
}

function rename(element: XmlElement, renamed: ReadonlyMap<string, string>): XmlElement {
  return {
    name: renameOne(element.name, renamed),
    attributes: Object.fromEntries(
      Object.entries(element.attributes).map(([name, value]) => [
        name.includes(':') ? renameOne(name, renamed) : name,
        value,
      ]),
    ),
    children: element.children.map((child) => (typeof child === 'string' ? child : rename(child, renamed))),
  };
}

function renameOne(name: string, renamed: ReadonlyMap<string, string>): string {
  const colon = name.indexOf(':');
  const prefix = renamed.get(colon < 0 ? '' : name.slice(0, colon));
  return prefix === undefined ? name : `${prefix}:${name.slice(colon + 1)}`;
}
