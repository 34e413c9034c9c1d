import { element } from '../escape-xml.ts';
import type { FlowInline } from '../flow.ts';

const EMU_PER_TWIP = 635;
const DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006';
const SVG = 'http://schemas.microsoft.com/office/drawing/2016/SVG/main';
/** Names the extension of a picture that has an SVG beside it. @see [MS-ODRAWXML] 2.2.74 */
const SVG_EXTENSION = '{96DAC541-7B7A-43D3-8B79-37D633B846F1}';

/** Ids of the relationships to the two files of a picture. */
export function pictureRelations(number: number): { readonly svg: string; readonly png: string } {
  return { svg: `rIdSvg${number}`, png: `rIdPng${number}` };
}

/**
 * A picture in its line: SVG, and PNG for programs that show none.
 * @see ECMA-376 part 1, 20.4.2.8 inline
 */
export function pictureXml({
  number,
  width,
  height,
  title,
  description,
}: Extract<FlowInline, { type: 'picture' }>): string {
  const { svg, png } = pictureRelations(number);
  const svgBlip = element('asvg:svgBlip', { 'xmlns:asvg': SVG, 'r:embed': svg });
  const blip = element('a:blip', { 'r:embed': png }, [
    element('a:extLst', {}, [element('a:ext', { uri: SVG_EXTENSION }, [svgBlip])]),
  ]);
  return drawingXml({ id: number, title, description, blip, cx: width * EMU_PER_TWIP, cy: height * EMU_PER_TWIP });
}

/** What a drawing shows, and how large it is in English metric units. */
interface Drawing {
  /** Of the drawing in its part. */
  readonly id: number;
  readonly title: string;
  readonly description: string;
  /** The `a:blip` element that refers to its file. */
  readonly blip: string;
  readonly cx: number;
  readonly cy: number;
}

/** A picture in a line of text. @see ECMA-376 part 1, 20.4.2.8 inline */
export function drawingXml({ id, title, description, blip, cx, cy }: Drawing): string {
  const names = { id, name: title, descr: description };
  const shape = element('pic:spPr', {}, [
    element('a:xfrm', {}, [element('a:off', { x: 0, y: 0 }), element('a:ext', { cx, cy })]),
    '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>',
  ]);
  const picture = element('pic:pic', { 'xmlns:pic': `${DRAWING}/picture` }, [
    element('pic:nvPicPr', {}, [element('pic:cNvPr', names), '<pic:cNvPicPr/>']),
    element('pic:blipFill', {}, [blip, '<a:stretch><a:fillRect/></a:stretch>']),
    shape,
  ]);
  const inline = element(
    'wp:inline',
    { 'xmlns:wp': `${DRAWING}/wordprocessingDrawing`, distT: 0, distB: 0, distL: 0, distR: 0 },
    [
      element('wp:extent', { cx, cy }),
      element('wp:docPr', names),
      `<wp:cNvGraphicFramePr><a:graphicFrameLocks xmlns:a="${DRAWING}/main" noChangeAspect="1"/></wp:cNvGraphicFramePr>`,
      element('a:graphic', { 'xmlns:a': `${DRAWING}/main` }, [
        element('a:graphicData', { uri: `${DRAWING}/picture` }, [picture]),
      ]),
    ],
  );
  return `<w:drawing>${inline}</w:drawing>`;
}
