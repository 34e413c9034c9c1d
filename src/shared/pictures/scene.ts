/** A picture as shapes, in the order they are painted. Lengths are in points; the origin is the upper left corner. */
export interface Scene {
  readonly width: number;
  readonly height: number;
  readonly shapes: readonly Shape[];
}

/** Colours by what they are for; each look has its own, and they differ in lightness, so that they can be told in grey. */
export type Tone = 'ink' | 'muted' | 'primary' | 'accent' | 'rule' | 'fill' | 'paper';

export type Point = readonly [x: number, y: number];

export type Shape =
  | {
      readonly type: 'polygon';
      readonly points: readonly Point[];
      readonly fill: Tone;
      readonly stroke?: Tone;
    }
  | {
      readonly type: 'line';
      readonly points: readonly Point[];
      readonly stroke: Tone;
      readonly width: number;
      /** Lengths of dashes and of the gaps between them. */
      readonly dash?: readonly [dash: number, gap: number];
    }
  | {
      readonly type: 'text';
      readonly text: string;
      /** Where its baseline begins, is halfway, or ends. */
      readonly at: Point;
      readonly anchor: 'start' | 'middle' | 'end';
      readonly size: number;
      readonly fill: Tone;
    };

/** The font pictures are set in; its widths are those of every font meant to take its place. */
export const PICTURE_FONT = 'Arial';
/** Width of the edge of a polygon, in points. */
export const EDGE_WIDTH = 0.9;

/** A rectangle as a polygon. */
export function rectangle(left: number, top: number, width: number, height: number): readonly Point[] {
  const [right, bottom] = [left + width, top + height];
  return [
    [left, top],
    [right, top],
    [right, bottom],
    [left, bottom],
  ];
}
