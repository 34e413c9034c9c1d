import type { TextMark } from '../../../../shared/pages/page-drawing.ts';
import { fontFace, widthOfLine } from '../../../../shared/typesetting/text-width.ts';
import type { TextLook } from '../break-lines.ts';
import type { StyleLook } from '../style-looks.ts';

/** A text whose baseline begins, or ends, at a place. */
export function textMark(text: string, x: number, y: number, style: StyleLook, endsThere = false): TextMark {
  const { font, size, colour, isBold, isItalic, isUpperCase } = style;
  return {
    type: 'text',
    text: isUpperCase ? text.toUpperCase() : text,
    x: Math.round(x),
    y: Math.round(y),
    font,
    size,
    colour,
    ...(endsThere ? { endsThere } : {}),
    ...(isBold ? { isBold } : {}),
    ...(isItalic ? { isItalic } : {}),
  };
}

/** Width of a text in one line, in twips. */
export function widthOfText(text: string, { font, isBold, size }: TextLook): number {
  return widthOfLine(fontFace(font, isBold), text, size);
}
