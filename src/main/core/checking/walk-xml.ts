import { elementsOf, textOf, type XmlElement } from '../../../shared/xml/parse-xml.ts';

/** Every element in an element, in the order it is written, the outer before the inner. */
export function* descendants(element: XmlElement, name?: string): Generator<XmlElement> {
  const waiting = elementsOf(element).reverse();
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (name === undefined || next.name === name) yield next;
    waiting.push(...elementsOf(next).reverse());
  }
}

/** The first child of a name, through a path of names. */
export function childAt(element: XmlElement | undefined, ...path: readonly string[]): XmlElement | undefined {
  return path.reduce<XmlElement | undefined>(
    (found, name) => (found === undefined ? undefined : elementsOf(found, name)[0]),
    element,
  );
}

/** The value of a child: `undefined` where there is no such child or it says nothing. */
export function valueAt(element: XmlElement | undefined, ...path: readonly string[]): string | undefined {
  return childAt(element, ...path)?.attributes['w:val'];
}

/** Whether a child switches something on: it is there, and does not say no. */
export function isOn(element: XmlElement | undefined, name: string): boolean {
  return switchAt(element, name) === true;
}

/** What a child that is a switch says; `undefined` where it is not there. */
export function switchAt(element: XmlElement | undefined, name: string): boolean | undefined {
  const child = childAt(element, name);
  if (child === undefined) return undefined;
  return !/^(?:false|0|off)$/.test(child.attributes['w:val'] ?? '');
}

const SHOWN_WORDS = 60;
/** What a paragraph without words is known by. */
export const EMPTY = 'an empty paragraph';

/** The first words of an element, to know it by. */
export function wordsOf(element: XmlElement): string {
  const texts = [...descendants(element)].filter(({ name }) => name === 'w:t' || name === 'w:delText').map(textOf);
  const words = texts.join('').replaceAll(/\s+/g, ' ').trim();
  if (words === '') return EMPTY;
  const shown = [...words];
  return `“${shown.length > SHOWN_WORDS ? `${shown.slice(0, SHOWN_WORDS).join('').trimEnd()}…` : words}”`;
}
