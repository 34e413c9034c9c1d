import {
  EDGE_WIDTH,
  PICTURE_FONT,
  type Point,
  type Scene,
  type Shape,
  type Tone,
} from '../../../../shared/pictures/index.ts';
import { element, escapeXml } from '../escape-xml.ts';

/** Colours of a look by what they are for, as RRGGBB. */
export type Palette = Readonly<Record<Tone, string>>;

export interface SvgWords {
  readonly title: string;
  readonly description: string;
  /** Begins the ids of title and description: unique in the document the picture stands in. */
  readonly id: string;
}

/**
 * A scene as an SVG document. It has no style sheet, no style attribute and no script, so that it may stand in a page whose policy admits
 * none; readers who can not see it are given its title and description.
 * @see https://www.w3.org/TR/SVG2/
 * @see https://www.w3.org/TR/graphics-aria-1.0/
 */
export function sceneSvg({ width, height, shapes }: Scene, palette: Palette, words?: SvgWords): string {
  const [titleId, descriptionId] = [`${words?.id}-title`, `${words?.id}-description`];
  return element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      width: `${width}pt`,
      height: `${height}pt`,
      viewBox: `0 0 ${width} ${height}`,
      ...(words === undefined ? {} : { role: 'img', 'aria-labelledby': `${titleId} ${descriptionId}` }),
      'font-family': `${PICTURE_FONT}, Arimo, Liberation Sans, Noto Sans, sans-serif`,
    },
    [
      ...(words === undefined
        ? []
        : [
            `<title id="${titleId}">${escapeXml(words.title)}</title>`,
            `<desc id="${descriptionId}">${escapeXml(words.description)}</desc>`,
          ]),
      ...shapes.map((shape) => shapeSvg(shape, palette)),
    ],
  );
}

function shapeSvg(shape: Shape, palette: Palette): string {
  switch (shape.type) {
    case 'polygon':
      return element('polygon', {
        points: pointsSvg(shape.points),
        fill: `#${palette[shape.fill]}`,
        ...(shape.stroke === undefined ? {} : { stroke: `#${palette[shape.stroke]}`, 'stroke-width': EDGE_WIDTH }),
      });
    case 'line':
      return element('polyline', {
        points: pointsSvg(shape.points),
        fill: 'none',
        stroke: `#${palette[shape.stroke]}`,
        'stroke-width': shape.width,
        ...(shape.dash === undefined ? {} : { 'stroke-dasharray': shape.dash.join(' ') }),
      });
    case 'text': {
      const [x, y] = shape.at.map(rounded);
      const { anchor, size, fill, text } = shape;
      const placed = anchor === 'start' ? {} : { 'text-anchor': anchor };
      return element('text', { x: x ?? 0, y: y ?? 0, ...placed, 'font-size': size, fill: `#${palette[fill]}` }, [
        escapeXml(text),
      ]);
    }
  }
}

function pointsSvg(points: readonly Point[]): string {
  return points.map(([x, y]) => `${rounded(x)},${rounded(y)}`).join(' ');
}

/** A hundredth of a point is finer than any printer. */
function rounded(length: number): number {
  return Math.round(length * 100) / 100;
}
