import { Bookmark, HeadingLevel, Paragraph, type Table, TableOfContents, TextRun } from 'docx';
import type { PackBlock, PackListItem } from '../../../shared/pack/index.ts';
import { docxCallout } from './docx-callout.ts';
import { bookmarkName, type DocxContext } from './docx-context.ts';
import { docxInlines } from './docx-inlines.ts';
import { BULLETS, DEEPEST_LIST_LEVEL, LIST_INDENT, NUMBERS } from './docx-numbering.ts';
import { docxTable } from './docx-tables.ts';

/** What stands in a body, a cell or a box. */
type Printed = Paragraph | Table | TableOfContents;

/** Where a block stands: the style of its paragraphs, and for lists how deep. */
interface Place {
  readonly bodyStyle: 'BodyText' | 'CalloutText' | 'Quote';
  readonly listLevel: number;
}

const IN_BODY: Place = { bodyStyle: 'BodyText', listLevel: 0 };
const IN_CALLOUT: Place = { bodyStyle: 'CalloutText', listLevel: 0 };

const HEADING_LEVELS = {
  1: HeadingLevel.HEADING_1,
  2: HeadingLevel.HEADING_2,
  3: HeadingLevel.HEADING_3,
  4: HeadingLevel.HEADING_4,
} as const;

/** The blocks of a pack as paragraphs and tables of the document's body. */
export function docxBlocks(blocks: readonly PackBlock[], context: DocxContext): Printed[] {
  return blocks.flatMap((block, index) => {
    const previous = blocks[index - 1]?.type;
    const printed = printedBlock(block, previous === 'page-break', context);
    const touchesText = block.type === 'callout' && previous !== 'callout' && previous !== 'table';
    return touchesText ? [gap(), ...printed] : printed;
  });
}

function printedBlock(block: PackBlock, startsPage: boolean, context: DocxContext): Printed[] {
  switch (block.type) {
    case 'contents':
      return [
        new Paragraph({ style: 'ContentsHeading', text: block.heading, pageBreakBefore: startsPage }),
        new TableOfContents(block.heading, { hyperlink: true, headingStyleRange: '1-2' }),
      ];
    case 'heading':
      return [heading(block, startsPage, context)];
    case 'page-break':
      return [];
    default:
      return flow(block, IN_BODY, context);
  }
}

/** Blocks that may stand in a cell or a list as well as in the body. */
function flow(block: PackBlock, place: Place, context: DocxContext): (Paragraph | Table)[] {
  switch (block.type) {
    case 'paragraph':
      return [new Paragraph({ style: styleOf(block.role, place), children: docxInlines(block.inlines, context) })];
    case 'heading':
      return [heading(block, false, context)];
    case 'quote':
      return block.blocks.flatMap((inner) => flow(inner, { ...place, bodyStyle: 'Quote' }, context));
    case 'list':
      return list(block, place, context);
    case 'table':
      return [docxTable(block, context), gap()];
    case 'callout': {
      const children = block.blocks.flatMap((inner) => flow(inner, IN_CALLOUT, context));
      return [docxCallout(block, children, context), gap()];
    }
    case 'contents':
    case 'page-break':
      return [];
  }
}

function heading(block: Extract<PackBlock, { type: 'heading' }>, startsPage: boolean, context: DocxContext): Paragraph {
  const run = new TextRun(block.text);
  return new Paragraph({
    heading: HEADING_LEVELS[block.level],
    ...(startsPage ? { pageBreakBefore: true } : {}),
    children:
      block.bookmark === undefined
        ? [run]
        : [new Bookmark({ id: bookmarkName(block.bookmark, context), children: [run] })],
  });
}

function list(block: Extract<PackBlock, { type: 'list' }>, place: Place, context: DocxContext): (Paragraph | Table)[] {
  const level = Math.min(place.listLevel, DEEPEST_LIST_LEVEL);
  if (block.ordered) context.orderedListCount += 1;
  const numbering = block.ordered
    ? { reference: NUMBERS, level, instance: context.orderedListCount }
    : { reference: BULLETS, level };
  return block.items.flatMap((item) => listItem(item, numbering, { ...place, listLevel: level + 1 }, context));
}

interface NumberingReference {
  readonly reference: string;
  readonly level: number;
  readonly instance?: number;
}

/** An item: its first paragraph carries the bullet or number, what follows stands below it. */
function listItem(
  item: PackListItem,
  numbering: NumberingReference,
  place: Place,
  context: DocxContext,
): (Paragraph | Table)[] {
  const [first, ...rest] = item.blocks;
  const inlines = first?.type === 'paragraph' ? first.inlines : [];
  const others = first === undefined || first.type === 'paragraph' ? rest : item.blocks;
  const isInCallout = place.bodyStyle === 'CalloutText';
  return [
    new Paragraph({
      style: isInCallout ? 'CalloutList' : 'ListParagraph',
      numbering,
      children: docxInlines(inlines, context),
    }),
    ...others.flatMap((block) =>
      block.type === 'paragraph'
        ? [
            new Paragraph({
              style: isInCallout ? 'CalloutList' : 'ListParagraph',
              indent: { left: indentOfLevel(numbering.level) },
              children: docxInlines(block.inlines, context),
            }),
          ]
        : flow(block, place, context),
    ),
  ];
}

function indentOfLevel(level: number): number {
  return LIST_INDENT * (level + 1);
}

function styleOf(role: Extract<PackBlock, { type: 'paragraph' }>['role'], place: Place): string {
  if (place.bodyStyle !== 'BodyText') return place.bodyStyle;
  if (role === 'lead') return 'Lead';
  if (role === 'note') return 'Note';
  return role === 'caption' ? 'Caption' : 'BodyText';
}

/** Keeps two tables apart, which Word would join, and gives air below one. */
function gap(): Paragraph {
  return new Paragraph({ style: 'TableGap' });
}
