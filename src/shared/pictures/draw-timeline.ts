import { fitText, textWidth } from './fit-text.ts';
import { markOf, type TimelineMark, type TimelineMoment, type TimelinePicture, type TimelineRow } from './picture.ts';
import { type Point, rectangle, type Scene, type Shape } from './scene.ts';
import { type TimeScale, timeScale } from './time-scale.ts';

/** Share of the width that the names of the rows take. */
const NAMES_SHARE = 0.34;
const GAP = 8;
const SIZE = { name: 7.5, mark: 7, year: 7.5, small: 7 } as const;
const LINE = 9;
/** Of the words beside marks, which are smaller than names. */
const LABEL_LINE = 8;
const MAX_LINES = 2;
const ROW_PADDING = 9;
const AXIS_HEIGHT = 18;
const FOOT_LINE = 13;
const HALF_MARK = 3.4;
/** Narrowest bar that can be seen, and least room in which words are worth beginning: that of a date. */
const LEAST_BAR = 5;
const LEAST_WORDS = 75;

/**
 * A timeline `width` points wide: a row an entry, its name at the left, its milestones on an axis of years. A day is a diamond, days
 * are a filled bar, a month or year of which no more is known an open one; words stand beside a mark where there is room.
 */
export function drawTimeline(picture: TimelinePicture, width: number): Scene {
  const left = Math.round(width * NAMES_SHARE);
  const scale = timeScale(eventfulYears(picture), width - left - GAP - HALF_MARK);
  const axis = left + GAP;
  const rows = placedRows(picture.rows, scale, { left, axis, width });
  const bottom = rows.at(-1)?.bottom ?? AXIS_HEIGHT;
  const today = todayShapes(picture, scale, { axis, bottom, width });
  // Under the day of the pack, where they would stand in one another's way.
  const legendTop = legendWidth(picture) > leftOf(today) ? bottom + FOOT_LINE : bottom;
  const shapes = [
    ...axisShapes(scale, axis, bottom),
    // Below the rows, so that it goes through no words.
    ...today,
    ...rows.flatMap((row) => rowShapes(row, width)),
    ...legendShapes(picture, legendTop),
  ];
  const foot = legendTop - bottom + FOOT_LINE * (picture.remark === undefined ? 1 : 2) + 4;
  return { width, height: Math.ceil(bottom + foot), shapes };
}

function eventfulYears({ rows }: TimelinePicture): number[] {
  return rows.flatMap(({ moments }) => moments.flatMap(({ start, end }) => [yearOf(start), yearOf(end)]));
}

interface Frame {
  /** Room for the names of the rows. */
  readonly left: number;
  readonly axis: number;
  readonly width: number;
}

interface PlacedRow {
  readonly names: readonly string[];
  readonly marks: readonly PlacedMark[];
  readonly labels: readonly PlacedLabel[];
  readonly top: number;
  readonly bottom: number;
}

function placedRows(rows: readonly TimelineRow[], scale: TimeScale, frame: Frame): PlacedRow[] {
  let top = AXIS_HEIGHT;
  return rows.map(({ label, moments }) => {
    const names = fitText(label, SIZE.name, frame.left, MAX_LINES);
    const marks = moments.flatMap((moment) => placedMark(moment, scale, frame.axis));
    const labels = placedLabels(marks, frame);
    const lines = Math.max(1, names.length, ...labels.map((placed) => placed.lines.length));
    const row = { names, marks, labels, top, bottom: top + lines * LINE + ROW_PADDING };
    top = row.bottom;
    return row;
  });
}

/** Years over lines that go down to `bottom`; as many years as have room are named. */
function axisShapes({ years, breaks }: TimeScale, axis: number, bottom: number): Shape[] {
  const end = years.reduce((furthest, { start, width }) => Math.max(furthest, start + width), 0);
  const room = textWidth('0000', SIZE.year) + 4;
  const every = Math.max(1, Math.ceil(room / (years[0]?.width || room)));
  const lines = years.map(({ start }) => vertical(axis + start, AXIS_HEIGHT - 4, bottom));
  const names = years
    .filter(({ start }, index) => index % every === 0 && start + room <= end)
    .map(({ year, start }): Shape => words(String(year), [axis + start + 2, AXIS_HEIGHT - 7], SIZE.year, 'muted'));
  const gaps = breaks.flatMap((place): Shape[] =>
    [-1.5, 1.5].map((shift) => ({
      type: 'line',
      points: [
        [axis + place + shift - 1.5, AXIS_HEIGHT],
        [axis + place + shift + 1.5, AXIS_HEIGHT - 6],
      ],
      stroke: 'muted',
      width: 0.8,
    })),
  );
  return [...lines, ...names, ...gaps];
}

function rowShapes({ names, marks, labels, top, bottom }: PlacedRow, width: number): Shape[] {
  const middle = (top + bottom) / 2;
  const firstLine = middle - (names.length * LINE) / 2 + SIZE.name;
  const rule: Shape = {
    type: 'line',
    points: [
      [0, top],
      [width, top],
    ],
    stroke: 'rule',
    width: 0.5,
  };
  return [
    rule,
    ...names.map((line, index) => words(line, [1, firstLine + index * LINE], SIZE.name, 'ink')),
    ...labels.map((label) => blank(label, middle)),
    ...marks.map(({ mark, from, to }) => markShape(mark, from, to, middle)),
    ...labels.flatMap((label) => labelShapes(label, middle)),
  ];
}

interface PlacedMark {
  readonly mark: TimelineMark;
  readonly label: string;
  readonly from: number;
  readonly to: number;
}

function placedMark(moment: TimelineMoment, scale: TimeScale, axis: number): PlacedMark[] {
  const [start, end] = [scale.startOf(moment.start), scale.endOf(moment.end)];
  if (start === undefined || end === undefined) return [];
  const mark = markOf(moment);
  const middle = axis + (start + end) / 2;
  const half = mark === 'day' ? HALF_MARK : Math.max(LEAST_BAR, end - start) / 2;
  return [{ mark, label: moment.label, from: middle - half, to: middle + half }];
}

function markShape(mark: TimelineMark, from: number, to: number, middle: number): Shape {
  if (mark === 'day') {
    const centre = (from + to) / 2;
    const points: Point[] = [
      [centre, middle - HALF_MARK],
      [to, middle],
      [centre, middle + HALF_MARK],
      [from, middle],
    ];
    return { type: 'polygon', points, fill: 'primary' };
  }
  const points = rectangle(from, middle - 2.6, to - from, 5.2);
  if (mark === 'span') return { type: 'polygon', points, fill: 'accent' };
  return { type: 'polygon', points, fill: 'paper', stroke: 'accent' };
}

/** Words beside a mark, from `left` on. */
interface PlacedLabel {
  readonly lines: readonly string[];
  readonly left: number;
  readonly width: number;
  readonly isBefore: boolean;
}

/** Words at the right of their mark, or at the left of it, where that room is free: in one line, or in two where it is short. */
function placedLabels(marks: readonly PlacedMark[], { axis, width }: Frame): PlacedLabel[] {
  let taken = axis;
  let covered = axis;
  return marks.flatMap(({ label, from, to }, index): PlacedLabel[] => {
    const end = (marks[index + 1]?.from ?? width + 3) - 3;
    // A bar may hold the marks after it: their words stand behind it.
    covered = Math.max(covered, to);
    const start = covered + 3;
    const [before, after] = [from - taken - 6, end - start];
    taken = Math.max(taken, to);
    const wanted = textWidth(label, SIZE.mark);
    const isAfter = wanted <= after || after >= before;
    const room = isAfter ? after : before;
    if (room < Math.min(wanted, LEAST_WORDS)) return [];
    const lines = fitText(label, SIZE.mark, room, MAX_LINES);
    const widest = Math.max(...lines.map((line) => textWidth(line, SIZE.mark)));
    if (isAfter) taken = start + widest;
    return [{ lines, left: isAfter ? start : from - 3 - widest, width: widest, isBefore: !isAfter }];
  });
}

/** Words before their mark end at it, those after it begin at it. */
function labelShapes({ lines, left, width, isBefore }: PlacedLabel, middle: number): Shape[] {
  const first = middle - ((lines.length - 1) * LABEL_LINE) / 2 + SIZE.mark * 0.36;
  return lines.map((line, index) => {
    const start = isBefore ? left + width - textWidth(line, SIZE.mark) : left;
    return words(line, [start, first + index * LABEL_LINE], SIZE.mark, 'muted');
  });
}

/** Paper behind words, so that no line goes through them. */
function blank({ lines, left, width }: PlacedLabel, middle: number): Shape {
  const height = lines.length * LABEL_LINE + 1;
  return { type: 'polygon', points: rectangle(left - 1, middle - height / 2, width + 2, height), fill: 'paper' };
}

function todayShapes(
  { today }: TimelinePicture,
  scale: TimeScale,
  { axis, bottom, width }: Omit<Frame, 'left'> & { readonly bottom: number },
): Shape[] {
  const place = today === undefined ? undefined : scale.startOf(today.date);
  if (today === undefined || place === undefined) return [];
  const x = axis + place;
  const line = vertical(x, AXIS_HEIGHT, bottom + 3, 'ink', [2, 2]);
  const isRight = x + 3 + textWidth(today.label, SIZE.small) > width;
  const at: Point = [isRight ? x - 3 : x + 3, bottom + FOOT_LINE - 1.5];
  return [line, words(today.label, at, SIZE.small, 'ink', isRight ? 'end' : 'start')];
}

/** Where the words among some shapes begin at the left; beyond everything where there are none. */
function leftOf(shapes: readonly Shape[]): number {
  const lefts = shapes.flatMap((shape) =>
    shape.type === 'text' ? shape.at[0] - (shape.anchor === 'end' ? textWidth(shape.text, shape.size) : 0) : [],
  );
  return Math.min(...lefts);
}

const LEGEND_GAP = 9;

function usedMarks({ rows }: TimelinePicture): TimelineMark[] {
  const used = new Set(rows.flatMap(({ moments }) => moments.map(markOf)));
  return (['day', 'span', 'inexact'] as const).filter((mark) => used.has(mark));
}

function legendMarkWidth(mark: TimelineMark): number {
  return (mark === 'day' ? HALF_MARK * 2 : 12) + 3;
}

/** Room the legend takes from the left, with a gap behind it. */
function legendWidth(picture: TimelinePicture): number {
  const widths = usedMarks(picture).map(
    (mark) => legendMarkWidth(mark) + textWidth(picture.legend[mark], SIZE.small) + LEGEND_GAP,
  );
  return widths.reduce((sum, width) => sum + width, 1);
}

/** What the marks that are used mean, and what is not drawn, below the names. */
function legendShapes(picture: TimelinePicture, top: number): Shape[] {
  const { legend, remark } = picture;
  const middle = top + FOOT_LINE - 4;
  const shapes: Shape[] = [];
  let x = 1;
  for (const mark of usedMarks(picture)) {
    const afterMark = x + legendMarkWidth(mark);
    shapes.push(markShape(mark, x, afterMark - 3, middle));
    shapes.push(words(legend[mark], [afterMark, middle + 2.5], SIZE.small, 'muted'));
    x = afterMark + textWidth(legend[mark], SIZE.small) + LEGEND_GAP;
  }
  if (remark !== undefined) shapes.push(words(remark, [1, middle + FOOT_LINE + 2], SIZE.small, 'muted'));
  return shapes;
}

function words(text: string, at: Point, size: number, fill: 'ink' | 'muted', anchor: 'start' | 'end' = 'start'): Shape {
  return { type: 'text', text, at, anchor, size, fill };
}

function vertical(
  x: number,
  top: number,
  bottom: number,
  stroke: 'rule' | 'ink' = 'rule',
  dash?: readonly [number, number],
): Shape {
  const points: Point[] = [
    [x, top],
    [x, bottom],
  ];
  return { type: 'line', points, stroke, width: 0.6, ...(dash === undefined ? {} : { dash }) };
}

function yearOf(day: string): number {
  return Number(day.slice(0, 4));
}
