import type { Document } from 'docx';
import type { Flow } from '../flow.ts';
import type { Look } from '../template.ts';
import { type ArchivedFile, textFile } from '../zip-archive.ts';
import { paletteOf } from './palette.ts';
import { pictureRelations } from './picture-xml.ts';
import { scenePng } from './scene-png.ts';
import { sceneSvg } from './scene-svg.ts';

const IMAGE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/image';

/**
 * Adds the pictures of a flow to a document, each as PNG and as SVG. What they show is told by the document itself to those who cannot
 * see them.
 * @returns the files, for the package
 */
export function addPictures(
  { Document: { Relationships: relations } }: Document,
  { pictures }: Flow,
  template: Look['template'],
): ArchivedFile[] {
  const palette = paletteOf(template);
  return [...pictures].flatMap(([number, scene]) => {
    const { svg, png } = pictureRelations(number);
    const name = `media/picture${number}`;
    relations.addRelationship(png.replace('rId', ''), IMAGE, `${name}.png`);
    relations.addRelationship(svg.replace('rId', ''), IMAGE, `${name}.svg`);
    return [
      { path: `word/${name}.png`, data: scenePng(scene, palette), isCompressed: true },
      textFile(`word/${name}.svg`, `<?xml version="1.0" encoding="UTF-8"?>${sceneSvg(scene, palette)}`),
    ];
  });
}
