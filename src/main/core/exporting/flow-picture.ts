import type { PackBlock } from '../../../shared/pack/index.ts';
import { drawPicture } from '../../../shared/pictures/index.ts';
import { type DocxContext, numberOfPicture } from './docx-context.ts';
import type { FlowParagraph } from './flow.ts';

const TWIPS_PER_POINT = 20;
/** Share of a page's height that a picture takes at most, so that its heading stands above it. */
const MOST_OF_PAGE = 0.88;

/** A picture as wide as the text, in a paragraph of its own; narrower where it would be too tall for a page. */
export function flowPicture(
  { title, description, picture }: Extract<PackBlock, { type: 'picture' }>,
  context: DocxContext,
): FlowParagraph {
  const { textWidth, textHeight } = context.page;
  const scene = drawPicture(picture, Math.floor(textWidth / TWIPS_PER_POINT));
  const scale = Math.min(1, (textHeight * MOST_OF_PAGE) / (scene.height * TWIPS_PER_POINT));
  const [width, height] = [scene.width, scene.height].map((length) => Math.floor(length * TWIPS_PER_POINT * scale));
  return {
    type: 'paragraph',
    style: 'Picture',
    inlines: [
      {
        type: 'picture',
        number: numberOfPicture(scene, context),
        width: width ?? 0,
        height: height ?? 0,
        title,
        description,
      },
    ],
  };
}
