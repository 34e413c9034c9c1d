import type { PackBlock } from '../../../../shared/pack/index.ts';
import { drawPicture } from '../../../../shared/pictures/index.ts';
import { paletteOf } from '../pictures/palette.ts';
import { sceneSvg } from '../pictures/scene-svg.ts';
import type { HtmlContext } from './html-context.ts';
import { tag } from './html-element.ts';

/** Width it is drawn for, in points: about that of the text on paper. */
const WIDTH = 454;

/** A picture in the page itself, whose policy admits none from elsewhere. A small screen scrolls it by itself. */
export function htmlPicture(
  { title, description, picture }: Extract<PackBlock, { type: 'picture' }>,
  context: HtmlContext,
): string {
  context.pictures += 1;
  const words = { title, description, id: `picture-${context.pictures}` };
  const svg = sceneSvg(drawPicture(picture, WIDTH), paletteOf(context.template), words);
  return tag('div', { class: 'picture', role: 'group', tabindex: 0, 'aria-label': title }, svg);
}
