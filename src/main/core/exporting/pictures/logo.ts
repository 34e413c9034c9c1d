import { type Document, ImageRun } from 'docx';
import type { LookDefinition } from '../../../../shared/looks/look-definition.ts';
import { element } from '../escape-xml.ts';
import { drawingXml } from './picture-xml.ts';

type Logo = NonNullable<LookDefinition['logo']>;

const IMAGE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/image';
const RELATION = 'rIdLogo';
const EMU_PER_MILLIMETRE = 36_000;
const PIXELS_PER_MILLIMETRE = 96 / 25.4;
/** Above the numbers of all other pictures. */
const COVER_ID = 1_000_000;
const HEADER_ID = '1000001';

/** Adds the file of a logo that the cover shows to a document. */
export function addLogo({ Document: { Relationships: relations }, Media: media }: Document, logo: Logo): void {
  const size = { x: 1, y: 1 };
  media.addImage(RELATION, {
    type: typeOf(logo),
    fileName: '',
    data: bytesOf(logo),
    transformation: { pixels: size, emus: size },
  });
  relations.addRelationship(RELATION.replace('rId', ''), IMAGE, `media/${media.Array.at(-1)?.fileName}`);
}

/** The logo on the cover. @param name what it says to those who can not see it */
export function coverLogoXml(logo: Logo, name: string): string {
  const drawing = drawingXml({
    id: COVER_ID,
    title: name,
    description: name,
    blip: element('a:blip', { 'r:embed': RELATION }),
    cx: Math.round(logo.width * EMU_PER_MILLIMETRE),
    cy: Math.round(logo.height * EMU_PER_MILLIMETRE),
  });
  return `<w:p><w:pPr><w:pStyle w:val="CoverValue"/></w:pPr><w:r>${drawing}</w:r></w:p>`;
}

/** The logo in the header, no higher than `height` millimetres. */
export function headerLogo(logo: Logo, name: string, height: number): ImageRun {
  const scale = Math.min(1, height / logo.height) * PIXELS_PER_MILLIMETRE;
  return new ImageRun({
    type: typeOf(logo),
    data: bytesOf(logo),
    transformation: { width: logo.width * scale, height: logo.height * scale },
    // Without a number of its own, the library counts on from one document to the next.
    altText: { id: HEADER_ID, name, title: name, description: name },
  });
}

function typeOf({ mediaType }: Logo): 'png' | 'jpg' {
  return mediaType === 'image/png' ? 'png' : 'jpg';
}

function bytesOf({ data }: Logo): Uint8Array {
  return Uint8Array.from(Buffer.from(data, 'base64'));
}
