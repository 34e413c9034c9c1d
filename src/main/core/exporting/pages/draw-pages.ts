import type { DrawnPage, DrawnPages, PageMark } from '../../../../shared/pages/page-drawing.ts';
import { breakLines } from '../break-lines.ts';
import type { Flow, FlowHeading } from '../flow.ts';
import { NOTE_SEPARATOR } from '../page-geometry.ts';
import type { PlacedUnit } from '../set-pages.ts';
import type { Look } from '../template.ts';
import { drawContentsLine, isLastOfHeading } from './draw-contents-line.ts';
import { drawCover } from './draw-cover.ts';
import { drawEdges } from './draw-edges.ts';
import type { PageLayout } from './page-layout.ts';
import { textMark } from './text-mark.ts';
import { lineMarks, moved } from './unit-marks.ts';

/** Pages `first` to `last` of a pack, the cover being 1. */
export interface PageSpan {
  readonly first: number;
  readonly last: number;
}

/** Share of the text's width that the line above the footnotes takes. */
const SEPARATOR_SHARE = 0.25;

/** Some pages of a layout, drawn; those there are between `first` and `last`, with the pictures on them. */
export function drawPages(layout: PageLayout, { first, last }: PageSpan): DrawnPages {
  const { look, flow, total, pageOf, lookOf } = layout;
  const { width, height } = look.page;
  const start = Math.max(1, first);
  const numbers = Array.from({ length: Math.max(0, Math.min(last, total) - start + 1) }, (_, index) => start + index);
  const pages = numbers.map((number) => {
    const page = number === 1 ? drawCover(layout.pack.cover, look, lookOf) : drawTextPage(layout, number);
    // What a row that is higher than its page leaves no room for, Word cuts off too.
    return { ...page, marks: page.marks.filter(({ y }) => y >= 0 && y <= height) };
  });
  const shown = new Set(
    pages.flatMap(({ marks }) => marks.flatMap((mark) => (mark.type === 'picture' ? [mark.number] : []))),
  );
  return {
    width,
    height,
    total,
    pages,
    pictures: Object.fromEntries([...flow.pictures].filter(([number]) => shown.has(number))),
    headings: flow.headings.map(({ text, anchor }) => ({ text, page: pageOf.get(anchor) ?? 1 })),
  };
}

function drawTextPage(layout: PageLayout, number: number): DrawnPage {
  const { look, flow, pack, total, lookOf } = layout;
  const { margins } = look.page;
  const units = layout.unitsOn(number);
  const headingOf = new Map(flow.headings.map((heading) => [heading.anchor, heading]));
  const text = placedMarks(units, layout);
  return {
    number,
    marks: [
      ...moved([...text, ...noteMarks(units, flow, look, lookOf)], margins.left, margins.top),
      ...drawEdges(pack, { number, total }, look, lookOf),
    ],
    headings: units.flatMap(({ unit }) => unit.anchors.flatMap((anchor) => headingOf.get(anchor)?.text ?? [])),
  };
}

/** What is drawn of the units of a page, each at its place; lines of the contents get their dots and numbers. */
function placedMarks(units: readonly PlacedUnit[], { look, lookOf, pageOf, contents }: PageLayout): PageMark[] {
  let heading: FlowHeading | undefined;
  return units.flatMap(({ unit, top, isFirst }) => {
    const repeated = isFirst ? moved(unit.drawRepeated(), 0, top - unit.repeatedHeader) : [];
    const [anchor] = unit.anchors;
    if (anchor !== undefined) heading = contents.get(anchor);
    const marks = unit.draw();
    if (heading === undefined) return [...repeated, ...moved(marks, 0, top)];
    const style = lookOf(`TOC${heading.level}`);
    const line = drawContentsLine(marks, pageOf.get(heading.anchor), style, look.page.textWidth);
    // The line that holds the number is the last one of its heading.
    if (marks.some(isLastOfHeading)) heading = undefined;
    return moved(line, 0, top);
  });
}

/** The footnotes of a page at its foot, under a short line. */
function noteMarks(
  units: readonly PlacedUnit[],
  flow: Flow,
  { page, template }: Look,
  lookOf: PageLayout['lookOf'],
): PageMark[] {
  const numbers = units.flatMap(({ unit }) => unit.noteNumbers);
  if (numbers.length === 0 || flow.notePlace !== 'footnotes') return [];
  const style = lookOf('FootnoteText');
  const { accent, ink } = template.colours;
  const room = page.textWidth - style.left;
  let y = page.textHeight - units.reduce((sum, { unit }) => sum + unit.notes, 0);
  const line: PageMark = {
    type: 'area',
    x: 0,
    y: Math.round(y - NOTE_SEPARATOR / 2),
    width: Math.round(page.textWidth * SEPARATOR_SHARE),
    height: 10,
    colour: ink,
  };
  const notes = numbers.flatMap((number) => {
    const lines = breakLines(flow.notes[number - 1] ?? [], { ...style, hanging: 0 }, room, true);
    const marks = lines.flatMap((set, index) =>
      moved(
        lineMarks(set, style, { left: style.left, room, height: style.lineHeight }, accent),
        0,
        y + index * style.lineHeight,
      ),
    );
    const sign = {
      ...textMark(String(number), 0, y + style.lineHeight * 0.62, style),
      size: style.size * 0.65,
      colour: accent,
    };
    y += lines.length * style.lineHeight + style.after;
    return [sign, ...marks];
  });
  return [line, ...notes];
}
