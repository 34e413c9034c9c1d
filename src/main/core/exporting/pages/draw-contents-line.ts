import type { PageMark, TextMark } from '../../../../shared/pages/page-drawing.ts';
import { ROOM_FOR_NUMBER } from '../contents-blocks.ts';
import type { StyleLook } from '../style-looks.ts';
import { textMark, widthOfText } from './text-mark.ts';

/** What stands between a heading and its page number. */
const LEADER = '.';

/**
 * A line of a heading in the contents. The last one, measured with room for a number behind its words, gets dots and the page number at the
 * right edge.
 */
export function drawContentsLine(
  marks: readonly PageMark[],
  page: number | undefined,
  style: StyleLook,
  textWidth: number,
): PageMark[] {
  const number = String(page ?? '');
  const dot = widthOfText(LEADER, style);
  return marks.flatMap((mark): PageMark[] => {
    if (!isLastOfHeading(mark)) return [mark];
    const width = Math.round((mark.width ?? 0) - widthOfText(ROOM_FOR_NUMBER, style));
    const end = textWidth - widthOfText(number, style);
    const dots = Math.max(0, Math.floor((end - mark.x - width) / dot));
    return [
      { ...mark, text: mark.text.slice(0, -ROOM_FOR_NUMBER.length), width },
      { ...textMark(LEADER.repeat(dots), end, mark.y, style, true), width: Math.round(dots * dot) },
      textMark(number, textWidth, mark.y, style, true),
    ];
  });
}

/** Whether a mark is the end of a heading in the contents. */
export function isLastOfHeading(mark: PageMark): mark is TextMark {
  return mark.type === 'text' && mark.text.endsWith(ROOM_FOR_NUMBER);
}
