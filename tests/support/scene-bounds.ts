import { textWidth } from '../../src/shared/pictures/fit-text.ts';
import type { Point, Scene, Shape } from '../../src/shared/pictures/index.ts';

/** Texts of a scene, in the order they are painted. */
export function textsOfScene({ shapes }: Scene): string[] {
  return shapes.flatMap((shape) => (shape.type === 'text' ? [shape.text] : []));
}

/** What of a scene lies outside of it by more than the thickness of a line. */
export function outsideOf({ width, height, shapes }: Scene): Shape[] {
  const isInside = ([x, y]: Point) => x >= -1.5 && y >= -1.5 && x <= width + 1.5 && y <= height + 1.5;
  return shapes.filter((shape) => !cornersOf(shape).every(isInside));
}

function cornersOf(shape: Shape): readonly Point[] {
  if (shape.type !== 'text') return shape.points;
  const [x, y] = shape.at;
  const width = textWidth(shape.text, shape.size);
  const left = x - { start: 0, middle: width / 2, end: width }[shape.anchor];
  return [
    [left, y],
    [left + width, y - shape.size * 0.7],
  ];
}
