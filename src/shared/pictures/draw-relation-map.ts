import { fitText, textWidth } from './fit-text.ts';
import type { RelationKind, RelationLink, RelationMapPicture } from './picture.ts';
import { placesIn, relationOrder } from './relation-order.ts';
import { type Point, rectangle, type Scene, type Shape } from './scene.ts';

/** Share of the width that the names take; the rest is for the arcs. */
const NAMES_SHARE = 0.62;
const NUMBER_WIDTH = 16;
const SIZE = { name: 7.5, links: 6.5, legend: 7 } as const;
const LINE = 9;
const ROW_PADDING = 5;
const FOOT_LINE = 13;
const ARROW = 3.6;
/** How far from the middle of its row an arc that goes up or down begins, so that the two ends of a row are apart. */
const ASIDE = 1.6;
/** An arc is drawn in straight pieces of about so many points, so short that it looks round in print; even a small one in so many. */
const PIECE = 3;
const LEAST_PIECES = 40;
/** Least share of the room beside the names that an arc takes, and how far it may bulge for its height: no further than about a circle. */
const LEAST_REACH = 0.12;
const ROUNDNESS = 0.55;

/** How a kind of relation is drawn: by its line, so that it can be told in grey. */
const LINES: Readonly<Record<RelationKind, Omit<Extract<Shape, { type: 'line' }>, 'type' | 'points'>>> = {
  structure: { stroke: 'primary', width: 0.9 },
  sequence: { stroke: 'accent', width: 0.9, dash: [4, 2] },
  other: { stroke: 'muted', width: 0.9, dash: [1.2, 1.8] },
};

/**
 * A relation map `width` points wide: every node a numbered row with its relations in words, linked nodes near each other, and an arc
 * beside the names from each to the one it relates to. Nothing crosses a word, however many arcs there are.
 */
export function drawRelationMap(picture: RelationMapPicture, width: number): Scene {
  const order = relationOrder(picture.nodes.length, picture.links);
  const places = placesIn(order);
  const left = Math.round(width * NAMES_SHARE);
  const rows = placedRows(picture, order, places, left);
  const bottom = rows.at(-1)?.bottom ?? 0;
  const longest = Math.max(
    1,
    ...picture.links.map(({ from, to }) => Math.abs((places[to] ?? 0) - (places[from] ?? 0))),
  );
  const shapes = [
    ...rows.flatMap((row) => rowShapes(row, left)),
    ...picture.links.flatMap((link) => arcShapes(link, { rows, places, longest, left, width })),
    ...legendShapes(picture, bottom),
  ];
  const foot = FOOT_LINE * (picture.remark === undefined ? 1 : 2) + 4;
  return { width, height: Math.ceil(bottom + foot), shapes };
}

interface PlacedRow {
  readonly number: number;
  readonly name: string;
  readonly links: string | undefined;
  readonly top: number;
  readonly bottom: number;
}

function placedRows(
  picture: RelationMapPicture,
  order: readonly number[],
  places: readonly number[],
  left: number,
): PlacedRow[] {
  let top = 0;
  const room = left - NUMBER_WIDTH - 6;
  return order.map((node, index) => {
    const [name = ''] = fitText(picture.nodes[node]?.label ?? '', SIZE.name, room, 1);
    const [links] = fitText(linksInWords(picture.links, node, places), SIZE.links, room, 1);
    const bottom = top + LINE * (links === undefined ? 1 : 2) + ROW_PADDING;
    const row = { number: index + 1, name, links, top, bottom };
    top = bottom;
    return row;
  });
}

/** "Adopted at 4 · Builds on 2, 7". */
function linksInWords(links: readonly RelationLink[], node: number, places: readonly number[]): string {
  const outgoing = links.filter(({ from }) => from === node);
  return [...Map.groupBy(outgoing, ({ label }) => label)]
    .map(([label, group]) => {
      const numbers = group.map(({ to }) => (places[to] ?? 0) + 1).sort((one, other) => one - other);
      return `${label} ${numbers.join(', ')}`;
    })
    .join(' · ');
}

function rowShapes({ number, name, links, top, bottom }: PlacedRow, left: number): Shape[] {
  const badge: Shape = {
    type: 'polygon',
    points: rectangle(0, top + 2, NUMBER_WIDTH - 4, LINE + 1),
    fill: 'fill',
  };
  const rule: Shape = {
    type: 'line',
    points: [
      [0, bottom],
      [left, bottom],
    ],
    stroke: 'rule',
    width: 0.5,
  };
  return [
    badge,
    words(String(number), [(NUMBER_WIDTH - 4) / 2, top + LINE], SIZE.links, 'ink', 'middle'),
    words(name, [NUMBER_WIDTH, top + LINE], SIZE.name, 'ink'),
    ...(links === undefined ? [] : [words(links, [NUMBER_WIDTH, top + LINE * 2], SIZE.links, 'muted')]),
    rule,
  ];
}

interface Frame {
  readonly rows: readonly PlacedRow[];
  readonly places: readonly number[];
  /** Most rows an arc goes up or down. */
  readonly longest: number;
  readonly left: number;
  readonly width: number;
}

/** An arc from a row to another, with an arrow where it ends; further rows are reached by wider arcs. */
function arcShapes({ from, to, kind }: RelationLink, { rows, places, longest, left, width }: Frame): Shape[] {
  const [start, end] = [places[from] ?? 0, places[to] ?? 0];
  const [first, last] = [rows[start], rows[end]];
  if (first === undefined || last === undefined || start === end) return [];
  const down = end > start ? 1 : -1;
  const [y1, y2] = [(first.top + first.bottom) / 2 + ASIDE * down, (last.top + last.bottom) / 2 - ASIDE * down];
  const x = left + 2;
  const room = width - x - ARROW - 4;
  const share = LEAST_REACH + (1 - LEAST_REACH) * (Math.abs(end - start) / longest);
  const reach = Math.min(room * share, room * LEAST_REACH + Math.abs(y2 - y1) * ROUNDNESS);
  const arrow: Point[] = [
    [x, y2],
    [x + ARROW, y2 - ARROW / 2],
    [x + ARROW, y2 + ARROW / 2],
  ];
  const points: Point[] = [[x, y1], ...arc(x + ARROW, y1, y2, reach)];
  const { stroke } = LINES[kind];
  return [
    { type: 'line', points, ...LINES[kind] },
    { type: 'polygon', points: arrow, fill: stroke },
  ];
}

/** Half an ellipse from one height to another, `reach` wide. */
function arc(x: number, y1: number, y2: number, reach: number): Point[] {
  const middle = (y1 + y2) / 2;
  const pieces = Math.max(LEAST_PIECES, Math.ceil((Math.abs(y2 - y1) + reach) / PIECE));
  return Array.from({ length: pieces + 1 }, (_, index): Point => {
    const angle = (Math.PI * index) / pieces;
    return [x + reach * Math.sin(angle), middle - ((y2 - y1) / 2) * Math.cos(angle)];
  });
}

function legendShapes({ links, legend, remark }: RelationMapPicture, bottom: number): Shape[] {
  const used = new Set(links.map(({ kind }) => kind));
  const middle = bottom + FOOT_LINE - 4;
  const shapes: Shape[] = [];
  let x = 1;
  for (const kind of ['structure', 'sequence', 'other'] as const) {
    if (!used.has(kind)) continue;
    const points: Point[] = [
      [x, middle],
      [x + 16, middle],
    ];
    shapes.push({ type: 'line', points, ...LINES[kind] });
    shapes.push(words(legend[kind], [x + 20, middle + 2.5], SIZE.legend, 'muted'));
    x += 20 + textWidth(legend[kind], SIZE.legend) + 10;
  }
  if (remark !== undefined) shapes.push(words(remark, [1, middle + FOOT_LINE + 2], SIZE.legend, 'muted'));
  return shapes;
}

function words(
  text: string,
  at: Point,
  size: number,
  fill: 'ink' | 'muted',
  anchor: 'start' | 'middle' = 'start',
): Shape {
  return { type: 'text', text, at, anchor, size, fill };
}
