import { type PageSize, SHEETS } from '../../../shared/looks/page-size.ts';

/** Twips (twentieths of a point) in a millimetre. */
const TWIPS_PER_MILLIMETRE = 1_440 / 25.4;

/**
 * Height of the line above the footnotes, in twips. Word takes it from the paragraph the line stands in; it is what LibreOffice takes
 * whatever the document says, so that pages break alike in both.
 */
export const NOTE_SEPARATOR = 125;

/** Space between the edges of the sheet and what stands on it; header and footer stand in it. */
export interface Margins {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
  readonly header: number;
  readonly footer: number;
}

/** The pages of a document, in twips. */
export interface PageGeometry {
  readonly width: number;
  readonly height: number;
  /** Of every page but the cover. */
  readonly margins: Margins;
  readonly textWidth: number;
  readonly textHeight: number;
}

/** Pages of a size with margins given in millimetres. */
export function pageGeometry(size: PageSize, given: Margins): PageGeometry {
  const { width, height } = { width: twips(SHEETS[size].width), height: twips(SHEETS[size].height) };
  const margins: Margins = {
    top: twips(given.top),
    bottom: twips(given.bottom),
    left: twips(given.left),
    right: twips(given.right),
    header: twips(given.header),
    footer: twips(given.footer),
  };
  return {
    width,
    height,
    margins,
    textWidth: width - margins.left - margins.right,
    textHeight: height - margins.top - margins.bottom,
  };
}

/** Millimetres in twips, the unit of the page. */
export function twips(millimetres: number): number {
  return Math.round(millimetres * TWIPS_PER_MILLIMETRE);
}
