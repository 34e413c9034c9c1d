import { partsOfDocx } from './docx-parts.ts';
import { type Resolution, resolveChanges } from './resolve-changes.ts';
import { childOf, elementsOf, parseXml, textOf, type XmlElement } from './xml-tree.ts';

export interface StructureOptions {
  /** What is done with tracked changes first. */
  readonly resolution: Resolution;
  /** Leaves out what is not a reader's: names of bookmarks, numbers of lists, page numbers in the contents, what is kept together. */
  readonly isForReaders: boolean;
}

interface Context extends StructureOptions {
  readonly links: ReadonlyMap<string, string>;
  readonly notes: ReadonlyMap<string, XmlElement>;
}

/** Text and structure of a document with its changes accepted or rejected: header, footer and body, footnotes where they stand. */
export function structureOfDocx(docx: Uint8Array, options: StructureOptions): unknown {
  const parts = partsOfDocx(docx);
  const resolved = (name: string) => resolveChanges(parseXml(parts.get(name) ?? ''), options.resolution);
  const relationships = elementsOf(parseXml(parts.get('word/_rels/document.xml.rels') ?? ''));
  const context: Context = {
    ...options,
    links: new Map(relationships.map(({ attributes }) => [attributes.Id ?? '', attributes.Target ?? ''])),
    notes: new Map(elementsOf(resolved('word/footnotes.xml')).map((note) => [note.attributes['w:id'] ?? '', note])),
  };
  const surroundings = [...parts.keys()].filter((name) => /^word\/(header|footer)\d*\.xml$/.test(name)).toSorted();
  return [
    ...surroundings.map((name) => elementsOf(resolved(name)).map((element) => structureOf(element, context))),
    elementsOf(childOf(resolved('word/document.xml'), 'w:body') ?? { name: '', attributes: {}, children: [] }).map(
      (element) => structureOf(element, context),
    ),
  ];
}

function structureOf(element: XmlElement, context: Context): unknown {
  switch (element.name) {
    case 'w:p':
      return { paragraph: lookOf(childOf(element, 'w:pPr'), context), runs: joined(runsOf(element, context)) };
    case 'w:tbl':
      return {
        table: childOf(childOf(element, 'w:tblPr'), 'w:tblStyle')?.attributes['w:val'],
        rows: elementsOf(element)
          .filter(({ name }) => name === 'w:tr')
          .map((row) => structureOf(row, context)),
      };
    case 'w:tr':
      return {
        isHeader: childOf(childOf(element, 'w:trPr'), 'w:tblHeader') !== undefined,
        cells: elementsOf(element)
          .filter(({ name }) => name === 'w:tc')
          .map((cell) =>
            elementsOf(cell)
              .filter(({ name }) => name !== 'w:tcPr')
              .map((inner) => structureOf(inner, context)),
          ),
      };
    case 'w:sdt':
      return elementsOf(childOf(element, 'w:sdtContent') ?? element).map((inner) => structureOf(inner, context));
    default:
      return element.name;
  }
}

function lookOf(look: XmlElement | undefined, { isForReaders }: Context): unknown {
  const numbering = childOf(look, 'w:numPr');
  const list = childOf(numbering, 'w:numId')?.attributes['w:val'];
  return {
    style: childOf(look, 'w:pStyle')?.attributes['w:val'],
    startsPage: childOf(look, 'w:pageBreakBefore') !== undefined,
    indent: childOf(look, 'w:ind')?.attributes['w:left'],
    list: isForReaders ? list !== undefined && list !== '1' : list,
    level: childOf(numbering, 'w:ilvl')?.attributes['w:val'],
    keepNext: !isForReaders && childOf(look, 'w:keepNext') !== undefined,
  };
}

interface Run {
  readonly look: string;
  readonly content: string;
}

function runsOf(parent: XmlElement, context: Context, link = ''): Run[] {
  let isInPageNumber = false;
  return elementsOf(parent).flatMap((element): Run[] => {
    if (element.name === 'w:hyperlink') return runsOf(element, context, targetOf(element, context));
    if (element.name === 'w:bookmarkStart') {
      return context.isForReaders ? [] : [{ look: 'bookmark', content: element.attributes['w:name'] ?? '' }];
    }
    if (element.name !== 'w:r') return [];
    const look = JSON.stringify([link, childOf(element, 'w:rPr') ?? '']);
    return elementsOf(element).flatMap((piece): Run[] => {
      const content = contentOf(piece, context);
      if (context.isForReaders && content.includes('PAGEREF')) isInPageNumber = true;
      if (isInPageNumber && content !== 'end') return [];
      isInPageNumber = false;
      return content === '' ? [] : [{ look, content }];
    });
  });
}

function contentOf(piece: XmlElement, context: Context): string {
  switch (piece.name) {
    case 'w:t':
    case 'w:instrText':
      return textOf(piece);
    case 'w:fldChar':
      return piece.attributes['w:fldCharType'] ?? '';
    case 'w:footnoteReference': {
      const note = context.notes.get(piece.attributes['w:id'] ?? '');
      if (note === undefined) throw new Error('A footnote is not there.');
      return JSON.stringify(elementsOf(note).map((inner) => structureOf(inner, context)));
    }
    case 'w:rPr':
      return '';
    default:
      return `<${piece.name}>`;
  }
}

function targetOf({ attributes }: XmlElement, { links, isForReaders }: Context): string {
  const anchor = attributes['w:anchor'];
  if (anchor !== undefined) return isForReaders ? 'in the document' : anchor;
  return links.get(attributes['r:id'] ?? '') ?? 'nowhere';
}

/** Runs that look the same are one: how they are cut is nobody's business. */
function joined(runs: readonly Run[]): Run[] {
  const whole: Run[] = [];
  for (const run of runs) {
    const last = whole.at(-1);
    if (last !== undefined && last.look === run.look)
      whole[whole.length - 1] = { ...last, content: last.content + run.content };
    else whole.push(run);
  }
  return whole;
}
