import { invalidStyle } from './parse-look.ts';
import type { CitationStyle, StyleElement } from './style-tree.ts';

/** A layout with its macros written out may not be larger than this: one small file could otherwise keep a computer busy for ever. */
const MAX_EXPANDED_ELEMENTS = 100_000;

/** Refuses a style whose macros are missing, call themselves, or grow without end. @throws AttacheError Invalid */
export function checkMacros({ macros, citation, bibliography }: Omit<CitationStyle, 'names'>): void {
  const sizes = new Map<string, number>();
  const calling = new Set<string>();

  function sizeOfMacro(name: string): number {
    const known = sizes.get(name);
    if (known !== undefined) return known;
    const elements = macros.get(name);
    if (elements === undefined) throw invalidStyle(`it uses a macro "${name}" that it does not have`);
    if (calling.has(name)) throw invalidStyle(`its macro "${name}" uses itself`);
    calling.add(name);
    const size = sizeOf(elements);
    calling.delete(name);
    sizes.set(name, size);
    return size;
  }

  function sizeOf(elements: readonly StyleElement[]): number {
    const size = elements.reduce((sum, element) => sum + 1 + sizeWithin(element), 0);
    if (size > MAX_EXPANDED_ELEMENTS) throw invalidStyle('its macros use each other too often');
    return size;
  }

  function sizeWithin(element: StyleElement): number {
    if (element.type === 'group') return sizeOf(element.children);
    if (element.type === 'names') return sizeOf(element.substitute);
    if (element.type === 'choose') return sizeOf(element.branches.flatMap(({ children }) => children));
    return element.type === 'text' && element.content.kind === 'macro' ? sizeOfMacro(element.content.name) : 0;
  }

  for (const name of macros.keys()) sizeOfMacro(name);
  for (const layout of [citation, ...(bibliography === undefined ? [] : [bibliography])]) {
    sizeOf(layout.elements);
    for (const { by } of layout.sort) if ('macro' in by) sizeOfMacro(by.macro);
  }
}
