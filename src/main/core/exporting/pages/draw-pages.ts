import type { Pack } from '../../../../shared/pack/index.ts';
import type { DrawnPage, DrawnPages, PageMark, TextMark } from '../../../../shared/pages/page-drawing.ts';
import { breakLines } from '../break-lines.ts';
import { contentsBlocks, ROOM_FOR_NUMBER } from '../contents-blocks.ts';
import { docxContext } from '../docx-context.ts';
import { docxStyles } from '../docx-styles.ts';
import type { Flow, FlowHeading, FlowParagraph } from '../flow.ts';
import { flowOfPack } from '../flow-of-pack.ts';
import { unitMaker } from '../flow-units.ts';
import { printablePack } from '../printable-pack.ts';
import { type PlacedUnit, setPages } from '../set-pages.ts';
import { noteSeparator, type StyleLook, styleLooks } from '../style-looks.ts';
import type { Look } from '../template.ts';
import { drawCover } from './draw-cover.ts';
import { lineMarks, moved } from './unit-marks.ts';

/** Share of the text's width that the line above the footnotes takes. */
const SEPARATOR_SHARE = 0.25;
const DESCENT = 0.22;

/**
 * Pages of a pack as Word will set them, drawn with the very lines and breaks the page numbers of the table of contents are worked out
 * with. Pure: the same pack and look give the same drawing.
 */
export function drawPages(given: Pack, look: Look): DrawnPages {
  const pack = printablePack(given);
  const flow = flowOfPack(pack, docxContext(pack, look));
  const lookOf = styleLooks(docxStyles(look));
  const { page, template } = look;
  const { unitsOf } = unitMaker({ notes: footnotesOf(flow), lookOf, textWidth: page.textWidth, drawnIn: template });
  const contents = contentsBlocks(flow);
  const pageOf = new Map<string, number>();
  const placed: PlacedUnit[] = [];
  const total = setPages(
    unitsOf([...flow.before, ...contents.blocks, ...flow.after, ...endnotes(flow)]),
    { height: page.textHeight, separator: noteSeparator(lookOf) },
    (one) => {
      for (const anchor of one.unit.anchors) pageOf.set(anchor, one.page);
      placed.push(one);
    },
  );
  const headingOf = new Map(flow.headings.map((heading) => [heading.anchor, heading]));
  const byPage = Map.groupBy(placed, (one) => one.page);
  const drawn = Array.from({ length: total - 1 }, (_, index): DrawnPage => {
    const number = index + 2;
    const units = byPage.get(number) ?? [];
    const text = units.flatMap((one) => placedMarks(one, { look, lookOf, pageOf, contents: contents.headingOf }));
    return {
      number,
      marks: [
        ...moved([...text, ...noteMarks(units, flow, look, lookOf)], page.margins.left, page.margins.top),
        ...edgeMarks(pack, number, total, look, lookOf),
      ],
      headings: units.flatMap(({ unit }) => unit.anchors.flatMap((anchor) => headingOf.get(anchor)?.text ?? [])),
    };
  });
  return {
    width: page.width,
    height: page.height,
    total,
    // What a row that is higher than its page leaves no room for, Word cuts off too.
    pages: [drawCover(pack.cover, look, lookOf), ...drawn].map((one) => ({
      ...one,
      marks: one.marks.filter(({ y }) => y >= 0 && y <= page.height),
    })),
    pictures: Object.fromEntries(flow.pictures),
    headings: flow.headings.map(({ text, anchor }) => ({ text, page: pageOf.get(anchor) ?? 1 })),
  };
}

function footnotesOf({ notes, notePlace }: Flow): Flow['notes'] {
  return notePlace === 'footnotes' ? notes : [];
}

/** Notes that stand at the end, a paragraph each. */
function endnotes({ notes, notePlace }: Flow): FlowParagraph[] {
  if (notePlace !== 'endnotes') return [];
  return notes.map((note, index) => ({
    type: 'paragraph',
    style: 'EndnoteText',
    inlines: [{ type: 'text', text: `${index + 1} ` }, ...note],
  }));
}

interface Drawing {
  readonly look: Look;
  readonly lookOf: (style: string) => StyleLook;
  readonly pageOf: ReadonlyMap<string, number>;
  readonly contents: ReadonlyMap<string, FlowHeading>;
}

function placedMarks({ unit, top, isFirst }: PlacedUnit, { look, lookOf, pageOf, contents }: Drawing): PageMark[] {
  const repeated = isFirst ? moved(unit.repeatedMarks, 0, top - unit.repeatedHeader) : [];
  const heading = contents.get(unit.anchors[0] ?? '');
  if (heading === undefined) return [...repeated, ...moved(unit.marks, 0, top)];
  const style = lookOf(`TOC${heading.level}`);
  const number = textMark(
    String(pageOf.get(heading.anchor) ?? ''),
    look.page.textWidth,
    unit.height - style.size * DESCENT,
    style,
    true,
  );
  return moved([...unit.marks.map(withoutRoomForNumber), number], 0, top);
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
