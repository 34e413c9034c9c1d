import type { PackCover } from '../../../shared/pack/index.ts';
import { fontFace, widthOfLine } from '../../../shared/typesetting/text-width.ts';
import type { Look } from './template.ts';

const TWIPS_PER_POINT = 20;
/** A reader's machine may set the header in a wider font than the one it is measured in. */
const RESERVE = 1.1;
/** Between the title and the marking, in characters of the header's size. */
const GAP = '    ';
const ELLIPSIS = '…';
/** What a reader takes for a character: of Thai a letter with its vowel and tone. */
const SEGMENTER = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/** The title as every page repeats it: as many of its words as leave the marking on the same line. */
export function headerTitle({ title, marking }: PackCover, { template, labels, page }: Look): string {
  const size = (template.sizes.small - 0.5) * TWIPS_PER_POINT * RESERVE;
  const widthOf = (text: string, isBold: boolean) => widthOfLine(fontFace(template.fonts.body, isBold), text, size);
  const room = page.textWidth - widthOf(GAP + labels.markings[marking], true);
  if (widthOf(title, false) <= room) return title;
  const words = title.split(' ');
  while (words.length > 1 && widthOf(words.join(' ') + ELLIPSIS, false) > room) words.pop();
  const kept = words.join(' ').replace(/[\s,;:–-]+$/u, '');
  if (widthOf(kept + ELLIPSIS, false) <= room) return kept + ELLIPSIS;
  const characters = [...SEGMENTER.segment(kept)].map(({ segment }) => segment);
  while (characters.length > 1 && widthOf(characters.join('') + ELLIPSIS, false) > room) characters.pop();
  return characters.join('') + ELLIPSIS;
}
