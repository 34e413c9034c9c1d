import { elementsOf, type XmlElement } from '../../../shared/xml/parse-xml.ts';
import type { Docx } from './read-docx.ts';
import { childAt, valueAt } from './walk-xml.ts';

/** A style of a document, with those it is based on. */
export interface DocxStyle {
  readonly id: string;
  readonly name: string;
  readonly type: string;
  readonly element: XmlElement;
}

/** The styles of a document. @see ECMA-376 part 1, 17.7 */
export interface DocxStyles {
  readonly all: readonly DocxStyle[];
  readonly defaults: XmlElement | undefined;
  readonly find: (type: string, id: string) => DocxStyle | undefined;
  /** The style of a type that is used where none is named. */
  readonly standard: (type: string) => DocxStyle | undefined;
  /** A style and those it is based on, the nearest first. */
  readonly chain: (type: string, id: string | undefined) => readonly DocxStyle[];
}

export function stylesOf(docx: Docx): DocxStyles {
  const part = docx.relationships(docx.mainPart).find(({ type }) => type.endsWith('/styles'))?.target;
  const root = part === undefined ? undefined : docx.xml(part);
  const all = elementsOf(root ?? { children: [] }, 'w:style').map((element) => ({
    id: element.attributes['w:styleId'] ?? '',
    name: valueAt(element, 'w:name') ?? '',
    type: element.attributes['w:type'] ?? 'paragraph',
    element,
  }));
  const byId = new Map(all.map((style) => [`${style.type} ${style.id}`, style]));
  const find = (type: string, id: string) => byId.get(`${type} ${id}`);
  const standard = (type: string) =>
    all.find((style) => style.type === type && /^(?:1|true|on)$/.test(style.element.attributes['w:default'] ?? ''));

  function chain(type: string, id: string | undefined): readonly DocxStyle[] {
    const found: DocxStyle[] = [];
    let next = id === undefined ? standard(type) : find(type, id);
    while (next !== undefined && !found.includes(next)) {
      found.push(next);
      const base: string | undefined = valueAt(next.element, 'w:basedOn');
      next = base === undefined ? undefined : find(type, base);
    }
    return found;
  }
  return { all, defaults: childAt(root, 'w:docDefaults'), find, standard, chain };
}

/** Level of the heading a paragraph style is: 1 to 9, or `undefined` where it is none. */
export function headingLevel(styles: DocxStyles, id: string | undefined): number | undefined {
  if (id === undefined) return undefined;
  for (const style of styles.chain('paragraph', id)) {
    const named = /^heading ([1-9])$/i.exec(style.name)?.[1];
    if (named !== undefined) return Number(named);
    const outline = Number(valueAt(style.element, 'w:pPr', 'w:outlineLvl') ?? '9');
    if (outline < 9) return outline + 1;
  }
  return undefined;
}
