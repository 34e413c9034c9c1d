import type { LookDefinition } from '../../../shared/looks/look-definition.ts';
import type { PageMark } from '../../../shared/pages/page-drawing.ts';
import { breakLines, type SetLine } from './break-lines.ts';
import { DEEPEST_LIST_LEVEL, LIST_INDENT } from './docx-numbering.ts';
import { TABLE_PADDING } from './docx-table-styles.ts';
import type { Flow, FlowBlock, FlowInline, FlowParagraph, FlowRow, FlowTable } from './flow.ts';
import { listSigns } from './pages/list-signs.ts';
import { itemMark, type LinePlace, lineMarks, moved, pictureMarks, rowAreas, ruleMarks } from './pages/unit-marks.ts';
import type { StyleLook } from './style-looks.ts';

/** What stays whole on a page: a line of text, or a row of a table. Lengths are in twips. */
export interface FlowUnit {
  readonly height: number;
  /** Space above and below; of two that meet the larger counts. */
  readonly before: number;
  readonly after: number;
  readonly keepNext: boolean;
  readonly startsPage: boolean;
  /** Room its footnotes take at the foot of the page, and their numbers. */
  readonly notes: number;
  readonly noteNumbers: readonly number[];
  /** What is drawn of it, from its upper left corner; nothing where pages are only counted. */
  readonly draw: () => readonly PageMark[];
  readonly anchors: readonly string[];
  /** Height of the header row that stands above it where it begins a page, and what is drawn of it. */
  readonly repeatedHeader: number;
  readonly drawRepeated: () => readonly PageMark[];
}

/** Turns blocks into units, measured in the looks of their styles. */
export interface UnitMaker {
  readonly unitsOf: (blocks: readonly FlowBlock[]) => FlowUnit[];
}

/** Thickness of the line between two rows, in twips. */
const ROW_LINE = 10;
const nothing = (): readonly PageMark[] => [];
const WHOLE = {
  before: 0,
  after: 0,
  startsPage: false,
  anchors: [],
  repeatedHeader: 0,
  drawRepeated: nothing,
  noteNumbers: [],
  draw: nothing,
} satisfies Partial<FlowUnit>;

/** What units are measured with; `drawnIn` is set where they may be drawn too. */
export interface UnitMeasures {
  readonly notes: Flow['notes'];
  readonly lookOf: (style: string) => StyleLook;
  readonly textWidth: number;
  readonly drawnIn?: LookDefinition;
  /** What was measured in the same look for an earlier layout: a block that is the same object is not measured again. */
  readonly memory?: UnitMemory;
}

/** For one look and one width of the text. */
export interface UnitMemory {
  readonly units: WeakMap<FlowBlock, readonly FlowUnit[]>;
  readonly noteHeights: WeakMap<readonly FlowInline[], number>;
}

export function unitMemory(): UnitMemory {
  return { units: new WeakMap(), noteHeights: new WeakMap() };
}

export function unitMaker({ notes, lookOf, textWidth, drawnIn, memory = unitMemory() }: UnitMeasures): UnitMaker {
  const { units: knownUnits, noteHeights } = memory;
  const numberingSigns = listSigns();
  const signOf = ({ numbering }: FlowParagraph) => (numbering === undefined ? undefined : numberingSigns(numbering));
  const heightOfNotes = (numbers: readonly number[]) =>
    numbers.reduce((sum, number) => sum + heightOfNote(notes[number - 1] ?? []), 0);

  function heightOfNote(note: readonly FlowInline[]): number {
    const known = noteHeights.get(note);
    if (known !== undefined) return known;
    const look = lookOf('FootnoteText');
    // The number stands where the first line would begin.
    const lines = breakLines(note, { ...look, hanging: 0 }, textWidth - look.left);
    const height = lines.length * look.lineHeight + look.after;
    noteHeights.set(note, height);
    return height;
  }

  function paragraphUnits(paragraph: FlowParagraph, width: number, sign = signOf(paragraph)): FlowUnit[] {
    const look = lookOf(paragraph.style);
    const left =
      paragraph.numbering === undefined ? (paragraph.indent ?? look.left) : indentOf(paragraph.numbering.level);
    const room = width - left - look.right;
    const lines = breakLines(paragraph.inlines, look, room);
    const last = lines.length - 1;
    const height = Math.max(look.lineHeight, ...paragraph.inlines.map(heightOfPicture));
    const drawn = drawnIn && drawnParagraph(paragraph, look, { left, room, height }, sign, drawnIn.colours.accent);
    const units = lines.map(
      ({ notes: noteNumbers }, index): FlowUnit => ({
        ...WHOLE,
        height,
        notes: heightOfNotes(noteNumbers),
        noteNumbers,
        draw: drawn === undefined ? nothing : () => drawn(index),
        // Two lines at least stay together at the end of one page and at the start of the next.
        keepNext: look.keepLines || index === 0 || index === last - 1,
      }),
    );
    const keepNext = look.keepNext || paragraph.keepNext === true;
    return units.map((unit, index) => ({
      ...unit,
      ...(index === 0 ? { before: look.before, ...startOf(paragraph) } : {}),
      ...(index === last ? { height: height + look.rule, after: look.after, keepNext } : {}),
    }));
  }

  function tableUnits(table: FlowTable): FlowUnit[] {
    const rows = table.rows.map((row) => rowUnits(row, table));
    const header = table.rows[0]?.isHeader === true ? rows[0]?.[0] : undefined;
    if (header === undefined) return rows.flat();
    return rows.flatMap((units, index) =>
      index === 0
        ? units
        : units.map((unit) => ({ ...unit, repeatedHeader: header.height, drawRepeated: header.draw })),
    );
  }

  function rowUnits(row: FlowRow, table: FlowTable): FlowUnit[] {
    const { widths, style, indent = 0 } = table;
    const padding = paddingOf(style);
    const cells = row.cells.map((blocks, column) => {
      const width = (widths[column] ?? 0) - padding.left - padding.right;
      return blocks.flatMap((block) => (block.type === 'table' ? tableUnits(block) : paragraphUnits(block, width)));
    });
    if (row.maySplit && cells.length === 1) {
      return (cells[0] ?? []).map((unit) => ({
        ...unit,
        draw: drawnIn === undefined ? nothing : () => splitMarks(unit, row, table, drawnIn),
      }));
    }
    const heights = cells.map(stackedHeight);
    const first = row.cells[0]?.[0];
    const height = Math.max(0, ...heights) + padding.top + padding.bottom + ROW_LINE;
    const drawText = () => {
      const starts = widths.map((_, column) => widths.slice(0, column).reduce((sum, width) => sum + width, indent));
      return cells.flatMap((units, column) =>
        moved(stackedMarks(units), (starts[column] ?? 0) + padding.left, padding.top),
      );
    };
    return [
      {
        ...WHOLE,
        height,
        keepNext: row.isHeader === true || (first?.type === 'paragraph' && first.keepNext === true),
        notes: cells.flat().reduce((sum, unit) => sum + unit.notes, 0),
        noteNumbers: cells.flat().flatMap(({ noteNumbers }) => noteNumbers),
        draw: drawnIn === undefined ? nothing : () => [...rowAreas(row, table, height, drawnIn), ...drawText()],
      },
    ];
  }

  function unitsOfBlock(block: FlowBlock): readonly FlowUnit[] {
    // The items of a list are counted, whether they are known or not.
    const sign = block.type === 'paragraph' ? signOf(block) : undefined;
    const known = knownUnits.get(block);
    if (known !== undefined) return known;
    const units = block.type === 'table' ? tableUnits(block) : paragraphUnits(block, textWidth, sign);
    knownUnits.set(block, units);
    return units;
  }

  return { unitsOf: (blocks) => blocks.flatMap(unitsOfBlock) };
}

/** Draws a line of a paragraph; its text is set when the first one is asked for. */
function drawnParagraph(
  paragraph: FlowParagraph,
  look: StyleLook,
  place: LinePlace,
  sign: string | undefined,
  accent: string,
): (index: number) => PageMark[] {
  const signMarks = sign === undefined ? [] : [itemMark(sign, place.left, look, accent)];
  let lines: readonly SetLine[] | undefined;
  return (index) => {
    lines ??= breakLines(paragraph.inlines, look, place.room, true);
    const line = lines[index];
    if (line === undefined) return [];
    const rules = ruleMarks(look, place, index === (lines?.length ?? 0) - 1);
    const text = [...rules, ...lineMarks(line, look, place, accent)];
    return index === 0 ? [...signMarks, ...pictureMarks(paragraph), ...text] : text;
  };
}

/** A line of a box that goes on on the next page: its part of the box, and its text. */
function splitMarks(unit: FlowUnit, row: FlowRow, table: FlowTable, look: LookDefinition): PageMark[] {
  const whole = unit.before + unit.height + unit.after;
  const text = moved(unit.draw(), (table.indent ?? 0) + paddingOf(table.style).left, 0);
  return [...moved(rowAreas(row, table, whole, look), 0, -unit.before), ...text];
}

/** What is drawn of units that stand below each other. */
function stackedMarks(units: readonly FlowUnit[]): PageMark[] {
  let top = 0;
  let below = 0;
  return units.flatMap((unit) => {
    top += Math.max(below, unit.before);
    const marks = moved(unit.draw(), 0, top);
    top += unit.height;
    below = unit.after;
    return marks;
  });
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
