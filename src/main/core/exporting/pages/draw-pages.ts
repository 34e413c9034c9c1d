import type { Pack } from '../../../../shared/pack/index.ts';
import type { DrawnPage, DrawnPages, PageMark, TextMark } from '../../../../shared/pages/page-drawing.ts';
import { breakLines } from '../break-lines.ts';
import { ROOM_FOR_NUMBER } from '../contents-blocks.ts';
import type { Flow, FlowHeading } from '../flow.ts';
import type { PlacedUnit } from '../set-pages.ts';
import { noteSeparator, type StyleLook } from '../style-looks.ts';
import type { Look } from '../template.ts';
import { drawCover } from './draw-cover.ts';
import type { PageLayout } from './page-layout.ts';
import { lineMarks, moved } from './unit-marks.ts';

/** Pages `first` to `last` of a pack, the cover being 1. */
export interface PageSpan {
  readonly first: number;
  readonly last: number;
}

/** Share of the text's width that the line above the footnotes takes. */
const SEPARATOR_SHARE = 0.25;
const DESCENT = 0.22;

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
  const { look, flow, pack, total, lookOf, pageOf, contents } = layout;
  const { margins } = look.page;
  const units = layout.unitsOn(number);
  const headingOf = new Map(flow.headings.map((heading) => [heading.anchor, heading]));
  const text = units.flatMap((one) => placedMarks(one, { look, lookOf, pageOf, contents }));
  return {
    number,
    marks: [
      ...moved([...text, ...noteMarks(units, flow, look, lookOf)], margins.left, margins.top),
      ...edgeMarks(pack, number, total, look, lookOf),
    ],
    headings: units.flatMap(({ unit }) => unit.anchors.flatMap((anchor) => headingOf.get(anchor)?.text ?? [])),
  };
}

interface Drawing {
  readonly look: Look;
  readonly lookOf: (style: string) => StyleLook;
  readonly pageOf: ReadonlyMap<string, number>;
  readonly contents: ReadonlyMap<string, FlowHeading>;
}

function placedMarks({ unit, top, isFirst }: PlacedUnit, { look, lookOf, pageOf, contents }: Drawing): PageMark[] {
  const repeated = isFirst ? moved(unit.drawRepeated(), 0, top - unit.repeatedHeader) : [];
  const heading = contents.get(unit.anchors[0] ?? '');
  if (heading === undefined) return [...repeated, ...moved(unit.draw(), 0, top)];
  const style = lookOf(`TOC${heading.level}`);
  const number = textMark(
    String(pageOf.get(heading.anchor) ?? ''),
    look.page.textWidth,
    unit.height - style.size * DESCENT,
    style,
    true,
  );
  return moved([...unit.draw().map(withoutRoomForNumber), number], 0, top);
}

/** A line of the contents was measured with the room its page number takes. */
function withoutRoomForNumber(mark: PageMark): PageMark {
  if (mark.type !== 'text' || !mark.text.endsWith(ROOM_FOR_NUMBER)) return mark;
  const { width: _measured, ...rest } = mark;
  return { ...rest, text: mark.text.slice(0, -ROOM_FOR_NUMBER.length) };
}

/** The footnotes of a page at its foot, under a short line. */
function noteMarks(
  units: readonly PlacedUnit[],
  flow: Flow,
  { page, template }: Look,
  lookOf: Drawing['lookOf'],
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
    y: Math.round(y - noteSeparator(lookOf) / 2),
    width: Math.round(page.textWidth * SEPARATOR_SHARE),
    height: 10,
    colour: ink,
  };
  const notes = numbers.flatMap((number) => {
    const lines = breakLines(flow.notes[number - 1] ?? [], style, room, true);
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

/** Header with title and marking, footer with client and page number, as every page but the cover has them. */
function edgeMarks(
  { cover }: Pack,
  number: number,
  total: number,
  { page, labels, template }: Look,
  lookOf: Drawing['lookOf'],
): PageMark[] {
  const { margins, width, height, textWidth } = page;
  const style = lookOf('Header');
  const right = width - margins.right;
  const [head, foot] = [margins.header + style.lineHeight, height - margins.footer - style.lineHeight * 0.3];
  const rule = (y: number): PageMark => ({
    type: 'area',
    x: margins.left,
    y: Math.round(y),
    width: textWidth,
    height: 10,
    colour: template.colours.rule,
  });
  const pageOfPages = labels.page.replace('{page}', String(number)).replace('{pages}', String(total));
  return [
    textMark(cover.title, margins.left, head, style),
    {
      ...textMark(labels.markings[cover.marking], right, head, style, true),
      isBold: true,
      colour: template.colours.primary,
    },
    rule(head + 120),
    rule(foot - style.lineHeight - 40),
    textMark(cover.clientName, margins.left, foot, style),
    textMark(pageOfPages, right, foot, style, true),
  ];
}

/** A text whose baseline begins, or ends, at a place. */
function textMark(text: string, x: number, y: number, style: StyleLook, endsThere = false): TextMark {
  const { font, size, colour, isBold, isItalic, isUpperCase } = style;
  return {
    type: 'text',
    text: isUpperCase ? text.toUpperCase() : text,
    x: Math.round(x),
    y: Math.round(y),
    font,
    size,
    colour,
    ...(endsThere ? { endsThere } : {}),
    ...(isBold ? { isBold } : {}),
    ...(isItalic ? { isItalic } : {}),
  };
}
