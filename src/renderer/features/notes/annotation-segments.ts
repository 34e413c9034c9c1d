/** A passage of a text that an annotation is on. Offsets are UTF-16 code units, `end` exclusive. */
export interface AnnotatedRange {
  readonly id: string;
  readonly start: number;
  readonly end: number;
}

/** A run of text under the same annotations. */
export interface Segment {
  readonly start: number;
  readonly end: number;
  /** Annotations it is under, in the order given; none for plain text. */
  readonly ids: readonly string[];
}

/** Cuts the part `start`…`end` of a text at the borders of annotations, which may overlap and reach beyond it. */
export function segmentsOf(start: number, end: number, ranges: readonly AnnotatedRange[]): Segment[] {
  const cuts = new Set([start, end]);
  for (const range of ranges) {
    for (const border of [range.start, range.end]) if (border > start && border < end) cuts.add(border);
  }
  const borders = [...cuts].sort((one, other) => one - other);
  return borders.slice(0, -1).map((from, index) => {
    const to = borders[index + 1] ?? end;
    const over = ranges.filter((range) => range.start < to && range.end > from);
    return { start: from, end: to, ids: over.map((range) => range.id) };
  });
}

/** A paragraph of a text: where it is in it. */
export interface Paragraph {
  readonly start: number;
  readonly end: number;
}

/** The paragraphs of a text, which blank lines separate. */
export function paragraphsOf(text: string): Paragraph[] {
  const found: Paragraph[] = [];
  for (const { 0: paragraph, index } of text.matchAll(/[^\n](?:[^\n]|\n(?!\s*\n))*/g)) {
    if (paragraph.trim() !== '') found.push({ start: index, end: index + paragraph.length });
  }
  return found;
}
