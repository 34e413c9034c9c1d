import { isDeepStrictEqual } from 'node:util';
import type { Pack } from '../../../../shared/pack/index.ts';
import type { DrawnPages } from '../../../../shared/pages/page-drawing.ts';
import { lookOf } from '../template.ts';
import { drawPages } from './draw-pages.ts';

/** Pages `first` to `last` of a pack, the cover being 1. */
export interface PageSpan {
  readonly first: number;
  readonly last: number;
}

/** Draws pages of packs, and keeps those of the last: a window asks for them a few at a time. */
export function pageDrawer(): (pack: Pack, span: PageSpan) => DrawnPages {
  let last: { readonly pack: Pack; readonly drawn: DrawnPages } | undefined;
  return (pack, { first, last: end }) => {
    if (last === undefined || !isDeepStrictEqual(last.pack, pack)) {
      last = { pack, drawn: drawPages(pack, lookOf(pack)) };
    }
    const pages = last.drawn.pages.filter(({ number }) => number >= first && number <= end);
    const shown = new Set(
      pages.flatMap(({ marks }) => marks.flatMap((mark) => (mark.type === 'picture' ? [String(mark.number)] : []))),
    );
    const pictures = Object.entries(last.drawn.pictures).filter(([number]) => shown.has(number));
    return { ...last.drawn, pages, pictures: Object.fromEntries(pictures) };
  };
}
