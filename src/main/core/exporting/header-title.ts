import type { PackCover } from '../../../shared/pack/index.ts';
import { fontFace } from '../../../shared/typesetting/text-width.ts';
import type { Look } from './template.ts';

const TWIPS_PER_POINT = 20;
/** A reader's machine may set the header in a wider font than the one it is measured in. */
const RESERVE = 1.1;
/** Between the title and the marking, in characters of the header's size. */
const GAP = '    ';
const ELLIPSIS = '…';

/** The title as every page repeats it: as many of its words as leave the marking on the same line. */
export function headerTitle({ title, marking }: PackCover, { template, labels, page }: Look): string {
  const size = (template.sizes.small - 0.5) * TWIPS_PER_POINT * RESERVE;
  const widthOf = (text: string, isBold: boolean) => {
    const face = fontFace(template.fonts.body, isBold);
    let width = 0;
    for (let index = 0; index < text.length; index++) width += face.widthOf(text.charCodeAt(index));
    return (width * size) / 1_000;
  };
  const room = page.textWidth - widthOf(GAP + labels.markings[marking], true);
  if (widthOf(title, false) <= room) return title;
  const words = title.split(' ');
  while (words.length > 1 && widthOf(words.join(' ') + ELLIPSIS, false) > room) words.pop();
  const kept = words.join(' ').replace(/[\s,;:–-]+$/u, '');
  if (widthOf(kept + ELLIPSIS, false) <= room) return kept + ELLIPSIS;
  const characters = [...kept];
  while (characters.length > 1 && widthOf(characters.join('') + ELLIPSIS, false) > room) characters.pop();
  return characters.join('') + ELLIPSIS;
}
