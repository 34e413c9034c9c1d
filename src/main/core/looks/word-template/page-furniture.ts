import type { LookDefinition } from '../../../../shared/looks/look-definition.ts';
import { MAX_FURNITURE_LENGTH } from '../../../../shared/looks/look-definition.ts';
import { logoOf } from './logo.ts';
import type { WordFile } from './open-word-file.ts';
import { childOf, elementsIn, type XmlElement } from './read-xml.ts';

/** What stands on every page of a template: the words of its header and footer, and its logo. */
export interface Furniture {
  readonly header: string | undefined;
  readonly footer: string | undefined;
  readonly logo: LookDefinition['logo'];
  /** What could not be taken, in sentences. */
  readonly left: readonly string[];
}

const DOCUMENT = 'word/document.xml';
/** Headers of all pages first, those of the first page where there are none. */
const KINDS = ['default', 'first', 'even'];

/** Reads header, footer and logo of a document's last section. @see ECMA-376 part 1, 17.10 headers and footers */
export function pageFurniture(file: WordFile, section: XmlElement | undefined): Furniture {
  const relations = file.relationships(DOCUMENT);
  const named = (kind: 'headerReference' | 'footerReference') =>
    KINDS.flatMap((type) => {
      const found = section?.children.find(({ name, attributes }) => name === kind && attributes.type === type);
      return relations.get(found?.attributes.id ?? '')?.target ?? [];
    });
  const [headers, footers] = [named('headerReference'), named('footerReference')];
  const left: string[] = [];
  const logo = [...headers, ...footers, DOCUMENT]
    .map((name) => logoOf(file, name, left))
    .find((found) => found !== undefined);
  return { header: firstWords(file, headers), footer: firstWords(file, footers), logo, left };
}

function firstWords(file: WordFile, names: readonly string[]): string | undefined {
  return names
    .map((name) => wordsOf(file.part(name)).slice(0, MAX_FURNITURE_LENGTH).trim())
    .find((words) => words !== '');
}

/** The words of a header or footer, in one line. What a field shows (a page's number, a title) is not among them. */
function wordsOf(part: XmlElement | undefined): string {
  if (part === undefined) return '';
  const lines = [...elementsIn(part, 'p')].flatMap((paragraph) => pieces(paragraph));
  return [...new Set(lines)].join(' · ');
}

/** What stands between the tabs of a paragraph, without those pieces in which there is a field. */
function pieces(paragraph: XmlElement): string[] {
  const found: { words: string; hasField: boolean }[] = [{ words: '', hasField: false }];
  for (const { name, text } of contentOf(paragraph)) {
    const last = found.at(-1);
    if (name === 'tab' || name === 'br' || last === undefined) found.push({ words: '', hasField: false });
    else if (name === 't') last.words += text;
    else last.hasField = true;
  }
  return found
    .filter(({ hasField }) => !hasField)
    .map(({ words }) =>
      words
        .toWellFormed()
        .replaceAll(/[\s\p{Cc}]+/gu, ' ')
        .trim(),
    )
    .filter((words) => words !== '');
}

const CONTENT = new Set(['t', 'tab', 'br', 'fldChar', 'fldSimple', 'instrText']);

/** Text, tabs and fields of a paragraph, without text boxes, what was deleted, and what asks to be filled in. */
function* contentOf(element: XmlElement): Generator<XmlElement> {
  for (const child of element.children) {
    if (['pPr', 'drawing', 'pict', 'AlternateContent', 'del', 'p'].includes(child.name)) continue;
    if (child.name === 'sdt' && childOf(child, 'sdtPr', 'showingPlcHdr') !== undefined) continue;
    if (CONTENT.has(child.name)) yield child;
    else yield* contentOf(child);
  }
}
