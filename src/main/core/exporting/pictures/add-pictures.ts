import type { Document } from 'docx';
import type { Flow } from '../flow.ts';
import type { Look } from '../template.ts';
import { paletteOf } from './palette.ts';
import { pictureRelations } from './picture-xml.ts';
import { scenePng } from './scene-png.ts';
import { sceneSvg } from './scene-svg.ts';

const IMAGE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/image';

/**
 * Adds the pictures of a flow to a document, each as PNG and as SVG. What they show is told by the document itself to those who cannot
 * see them.
 * @returns the SVG files, for the package
 */
export function addPictures(
  { Document: { Relationships: relations }, Media: media }: Document,
  { pictures }: Flow,
  template: Look['template'],
): { readonly path: string; readonly data: string }[] {
  const palette = paletteOf(template);
  return [...pictures].map(([number, scene]) => {
    const { svg, png } = pictureRelations(number);
    const size = { x: scene.width, y: scene.height };
    media.addImage(png, {
      type: 'png',
      fileName: '',
      data: scenePng(scene, palette),
      transformation: { pixels: size, emus: size },
    });
    relations.addRelationship(png.replace('rId', ''), IMAGE, `media/${media.Array.at(-1)?.fileName}`);
    const name = `media/picture${number}.svg`;
    relations.addRelationship(svg.replace('rId', ''), IMAGE, name);
    return { path: `word/${name}`, data: `<?xml version="1.0" encoding="UTF-8"?>${sceneSvg(scene, palette)}` };
  });
}
