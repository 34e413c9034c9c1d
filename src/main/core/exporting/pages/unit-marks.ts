import type { LookDefinition } from '../../../../shared/looks/look-definition.ts';
import type { AreaMark, PageMark, TextMark } from '../../../../shared/pages/page-drawing.ts';
import type { SetLine, SetRun } from '../break-lines.ts';
import { LIST_INDENT } from '../docx-numbering.ts';
import type { FlowParagraph, FlowRow, FlowTable } from '../flow.ts';
import type { StyleLook } from '../style-looks.ts';

/** How far the baseline of a line is above its foot, as a share of the size: what descends of Latin letters. */
export const DESCENT = 0.22;
const NOTE_SIZE = 0.65;
const NOTE_RISE = 0.35;
/** Thickness in twips of the line below a row, of the one above a table, and of the bar of a boxed note. */
const LINES = { row: 10, head: 20, bar: 90 } as const;

/** Where the lines of a paragraph stand, in twips. */
export interface LinePlace {
  readonly left: number;
  readonly room: number;
  readonly height: number;
}

/** What is drawn of a line, from the left edge of the room its paragraph has. */
export function lineMarks(line: SetLine, look: StyleLook, place: LinePlace, accent: string): TextMark[] {
  const width = line.runs.reduce((furthest, run) => Math.max(furthest, run.x + run.width), 0);
  const left = place.left + (look.isCentred ? Math.max(0, (place.room - width) / 2) : 0);
  return line.runs.map((run) => runMark(run, look, { left, baseline: place.height - look.size * DESCENT }, accent));
}

function runMark(
  run: SetRun,
  look: StyleLook,
  { left, baseline }: { readonly left: number; readonly baseline: number },
  accent: string,
): TextMark {
  const isNote = run.look === 'note';
  const isBold = look.isBold || run.look.startsWith('bold');
  const isItalic = look.isItalic || run.look.endsWith('italic');
  const isLinked = isNote || run.look === 'link';
  return {
    type: 'text',
    text: look.isUpperCase ? run.text.toUpperCase() : run.text,
    x: Math.round(left + run.x),
    y: Math.round(baseline - (isNote ? look.size * NOTE_RISE : 0)),
    ...(look.isUpperCase ? {} : { width: Math.round(run.width) }),
    ...(look.spacing === 0 ? {} : { spacing: look.spacing }),
    font: look.font,
    size: isNote ? look.size * NOTE_SIZE : look.size,
    colour: isLinked ? accent : look.colour,
    ...(isBold ? { isBold } : {}),
    ...(isItalic ? { isItalic } : {}),
  };
}

/** The lines a style draws beside the line of a paragraph: at the left of each, and below the last. */
export function ruleMarks(look: StyleLook, { left, room, height }: LinePlace, isLast: boolean): AreaMark[] {
  const { ruleBelow: below, ruleAtLeft: bar } = look;
  const marks: AreaMark[] = [];
  if (bar !== undefined) {
    const x = left - bar.distance - bar.thickness;
    marks.push({ type: 'area', x, y: 0, width: bar.thickness, height: Math.ceil(height), colour: bar.colour });
  }
  if (below !== undefined && isLast) {
    const y = height + below.distance;
    marks.push({ type: 'area', x: left, y, width: room, height: below.thickness, colour: below.colour });
  }
  return marks;
}

/** The bullet or number before the first line of an item. */
export function itemMark(sign: string, left: number, look: StyleLook, accent: string): TextMark {
  const y = Math.round(look.lineHeight - look.size * DESCENT);
  return { type: 'text', text: sign, x: left - LIST_INDENT, y, font: look.font, size: look.size, colour: accent };
}

/** What stands behind the text of a row, and the lines around it. */
export function rowAreas(
  row: FlowRow,
  table: FlowTable,
  height: number,
  { colours, callouts, tableHeader }: LookDefinition,
): AreaMark[] {
  const x = table.indent ?? 0;
  const width = table.widths.reduce((sum, column) => sum + column, 0);
  const area = (y: number, tall: number, colour: string): AreaMark => ({
    type: 'area',
    x,
    y,
    width,
    height: tall,
    colour,
  });
  const tone = Object.entries(callouts).find(([name]) => table.style === `PackCallout-${name}`)?.[1];
  if (tone !== undefined) {
    return [area(0, height, tone.fill), { ...area(0, height, tone.bar), x: x - LINES.bar / 2, width: LINES.bar }];
  }
  const fill = { tinted: colours.fill, solid: colours.primary, ruled: undefined }[tableHeader];
  const below = area(height - LINES.row, LINES.row, row.isHeader ? colours.primary : colours.rule);
  const isFirst = row === table.rows[0];
  const above = area(
    0,
    isFirst && table.hasHeadings.row ? LINES.head : LINES.row,
    table.hasHeadings.row ? colours.primary : colours.rule,
  );
  return [...(row.isHeader && fill !== undefined ? [area(0, height, fill)] : []), ...(isFirst ? [above] : []), below];
}

/** The picture of a paragraph that holds one. */
export function pictureMarks({ inlines }: FlowParagraph): PageMark[] {
  return inlines.flatMap((inline): PageMark[] =>
    inline.type === 'picture'
      ? [{ type: 'picture', number: inline.number, x: 0, y: 0, width: inline.width, height: inline.height }]
      : [],
  );
}

/** Marks moved to where what they are of stands. */
export function moved(marks: readonly PageMark[], dx: number, dy: number): PageMark[] {
  return marks.map((mark) => ({ ...mark, x: Math.round(mark.x + dx), y: Math.round(mark.y + dy) }));
}
