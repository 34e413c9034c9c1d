import { fontFace, widthOfLine } from '../typesetting/text-width.ts';
import { PICTURE_FONT } from './scene.ts';

const ELLIPSIS = '…';

/** Width of a text in a picture, in points. */
export function textWidth(text: string, size: number): number {
  return widthOfLine(fontFace(PICTURE_FONT, false), text, size);
}

/** A text in at most `maxLines` lines that are at most `width` points wide; an ellipsis stands for what has no room. */
export function fitText(text: string, size: number, width: number, maxLines: number): string[] {
  const lines: string[] = [];
  let rest = text.replaceAll(/\s+/g, ' ').trim();
  while (rest !== '' && lines.length < maxLines) {
    const isLast = lines.length === maxLines - 1;
    const line =
      textWidth(rest, size) <= width ? rest : isLast ? shortened(rest, size, width) : firstLine(rest, size, width);
    lines.push(line);
    if (isLast) break;
    rest = rest.slice(line.length).trim();
  }
  return lines;
}

/** As many whole words as have room, or as many characters where not one has. */
function firstLine(text: string, size: number, width: number): string {
  const room = characters(text, size, width);
  const space = text.lastIndexOf(' ', room.length);
  return space > 0 ? text.slice(0, space) : room;
}

function shortened(text: string, size: number, width: number): string {
  return `${characters(text, size, width - textWidth(ELLIPSIS, size)).trimEnd()}${ELLIPSIS}`;
}

/** At least one character, so that who goes on with the rest comes to an end. */
function characters(text: string, size: number, width: number): string {
  let end = 0;
  let used = 0;
  for (const [character] of text.matchAll(CHARACTER)) {
    used += textWidth(character, size);
    if (end > 0 && used > width) break;
    end += character.length;
  }
  return text.slice(0, end);
}

/** A character with the marks on it, and with what joiners tie to it. */
const CHARACTER = /[\s\S](?:\p{M}|\u200D[\s\S])*/gu;
