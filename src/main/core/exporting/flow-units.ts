import { breakLines } from './break-lines.ts';
import { DEEPEST_LIST_LEVEL, LIST_INDENT } from './docx-numbering.ts';
import { TABLE_PADDING } from './docx-table-styles.ts';
import type { Flow, FlowBlock, FlowInline, FlowParagraph, FlowRow, FlowTable } from './flow.ts';
import type { StyleLook } from './style-looks.ts';

/** What stays whole on a page: a line of text, or a row of a table. Lengths are in twips. */
export interface FlowUnit {
  readonly height: number;
  /** Space above and below; of two that meet the larger counts. */
  readonly before: number;
  readonly after: number;
  readonly keepNext: boolean;
  readonly startsPage: boolean;
  /** Room its footnotes take at the foot of the page. */
  readonly notes: number;
  readonly anchors: readonly string[];
  /** Height of the header row that stands above it where it begins a page. */
  readonly repeatedHeader: number;
}

/** Turns blocks into units, measured in the looks of their styles. */
export interface UnitMaker {
  readonly unitsOf: (blocks: readonly FlowBlock[]) => FlowUnit[];
}

/** Thickness of the line between two rows, in twips. */
const ROW_LINE = 10;
const WHOLE: Pick<FlowUnit, 'before' | 'after' | 'startsPage' | 'anchors' | 'repeatedHeader'> = {
  before: 0,
  after: 0,
  startsPage: false,
  anchors: [],
  repeatedHeader: 0,
};

export function unitMaker(notes: Flow['notes'], lookOf: (style: string) => StyleLook, textWidth: number): UnitMaker {
  const noteHeights = notes.map((note) => {
    const look = lookOf('FootnoteText');
    return breakLines(note, look, textWidth - look.left).length * look.lineHeight + look.after;
  });
  const heightOfNotes = (numbers: readonly number[]) =>
    numbers.reduce((sum, number) => sum + (noteHeights[number - 1] ?? 0), 0);

  function paragraphUnits(paragraph: FlowParagraph, width: number): FlowUnit[] {
    const look = lookOf(paragraph.style);
    const left =
      paragraph.numbering === undefined ? (paragraph.indent ?? look.left) : indentOf(paragraph.numbering.level);
    const lines = breakLines(paragraph.inlines, look, width - left - look.right);
    const last = lines.length - 1;
    const tallest = Math.max(look.lineHeight, ...paragraph.inlines.map(heightOfPicture));
    const units = lines.map((noteNumbers, index) => ({
      ...WHOLE,
      height: tallest,
      notes: heightOfNotes(noteNumbers),
      // Two lines at least stay together at the end of one page and at the start of the next.
      keepNext: index < last && (look.keepLines || index === 0 || index === last - 1),
    }));
    return [
      ...units.slice(0, 1).map((unit) => ({ ...unit, before: look.before, ...startOf(paragraph) })),
      ...units.slice(1),
    ].map((unit, index) =>
      index < last ? unit : { ...unit, after: look.after, keepNext: look.keepNext || paragraph.keepNext === true },
    );
  }

  function tableUnits(table: FlowTable): FlowUnit[] {
    const rows = table.rows.map((row) => rowUnits(row, table));
    const header = table.rows[0]?.isHeader === true ? (rows[0]?.[0]?.height ?? 0) : 0;
    return rows.flatMap((units, index) =>
      index === 0 || header === 0 ? units : units.map((unit) => ({ ...unit, repeatedHeader: header })),
    );
  }

  function rowUnits(row: FlowRow, { widths, style }: FlowTable): FlowUnit[] {
    const padding = paddingOf(style);
    const cells = row.cells.map((blocks, column) => {
      const width = (widths[column] ?? 0) - padding.left - padding.right;
      return blocks.flatMap((block) => (block.type === 'table' ? tableUnits(block) : paragraphUnits(block, width)));
    });
    if (row.maySplit && cells.length === 1) return cells[0] ?? [];
    const heights = cells.map(stackedHeight);
    const first = row.cells[0]?.[0];
    return [
      {
        ...WHOLE,
        height: Math.max(0, ...heights) + padding.top + padding.bottom + ROW_LINE,
        keepNext: row.isHeader === true || (first?.type === 'paragraph' && first.keepNext === true),
        notes: cells.flat().reduce((sum, unit) => sum + unit.notes, 0),
      },
    ];
  }

  return {
    unitsOf: (blocks) =>
      blocks.flatMap((block) => (block.type === 'table' ? tableUnits(block) : paragraphUnits(block, textWidth))),
  };
}

function startOf({ startsPage = false, anchors = [] }: FlowParagraph): Pick<FlowUnit, 'startsPage' | 'anchors'> {
  return { startsPage, anchors };
}

/** Height of a picture, which stands alone in its paragraph; nothing for other inlines. */
function heightOfPicture(inline: FlowInline): number {
  return inline.type === 'picture' ? inline.height : 0;
}

function stackedHeight(units: readonly FlowUnit[]): number {
  let height = 0;
  let below = 0;
  for (const unit of units) {
    height += Math.max(below, unit.before) + unit.height;
    below = unit.after;
  }
  return height + below;
}

function paddingOf(style: string) {
  if (style === 'PackFacts') return TABLE_PADDING.PackFacts;
  return style.startsWith('PackCallout') ? TABLE_PADDING.PackCallout : TABLE_PADDING.PackTable;
}

function indentOf(level: number): number {
  return LIST_INDENT * (Math.min(level, DEEPEST_LIST_LEVEL) + 1);
}
