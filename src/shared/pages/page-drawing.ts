import type { Scene } from '../pictures/index.ts';

/** A page as it will print, as marks from its upper left corner. Lengths are in twips (twentieths of a point), colours RRGGBB. */
export interface DrawnPage {
  /** The cover is the first. */
  readonly number: number;
  readonly marks: readonly PageMark[];
  /** Headings that stand on it, in their order. */
  readonly headings: readonly string[];
}

export type PageMark = TextMark | AreaMark | PictureMark | LogoMark;

export interface TextMark {
  readonly type: 'text';
  readonly text: string;
  /** Where its baseline begins, or ends where it `endsThere`. */
  readonly x: number;
  readonly y: number;
  readonly endsThere?: true;
  /** Width it was measured with; whatever font shows it is to take as much. */
  readonly width?: number;
  readonly font: string;
  readonly size: number;
  readonly colour: string;
  readonly isBold?: true;
  readonly isItalic?: true;
  /** Between two letters, besides what the font leaves. */
  readonly spacing?: number;
}

export interface AreaMark {
  readonly type: 'area';
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly colour: string;
}

export interface PictureMark {
  readonly type: 'picture';
  readonly number: number;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The logo of the brief's look. */
export interface LogoMark {
  readonly type: 'logo';
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A part of a page from `top` to `bottom`, over its whole width. Lengths are in twips from the upper edge of the sheet. */
export interface PagePart {
  readonly page: number;
  readonly top: number;
  readonly bottom: number;
}

/** Some of the pages of a pack as they will print. */
export interface DrawnPages {
  /** Of every page, in twips. */
  readonly width: number;
  readonly height: number;
  readonly total: number;
  readonly pages: readonly DrawnPage[];
  /** What the pictures on these pages show, by their numbers. */
  readonly pictures: Readonly<Record<string, Scene>>;
  /** Page each heading of the first two levels is on. */
  readonly headings: readonly { readonly text: string; readonly page: number }[];
  /** Where the section that was asked for stands; empty where it is not printed under a heading of its own. */
  readonly section?: readonly PagePart[];
}
