import type { Pack, PackBlock } from '../../../../shared/pack/index.ts';
import { rememberedFor } from '../../../../shared/pack/remember.ts';
import type { PagePart } from '../../../../shared/pages/page-drawing.ts';
import type { PlacedUnit } from '../set-pages.ts';

/** Anchors of what is of no section and begins where one ends. */
export const CONTENTS_PLACE = 'contents';
export const ENDNOTES_PLACE = 'endnotes';

/** Bookmark of headings of our own. */
const OF_NO_SECTION = 'no section';

type Heading = Extract<PackBlock, { readonly type: 'heading' }>;

/** A heading with a bookmark: the same object for the same heading, so that the next layout knows it again. */
const bookmarked = rememberedFor((heading: Heading) => {
  let last: Heading = heading;
  return (bookmark: string): Heading => {
    if (last.bookmark !== bookmark) last = { ...heading, bookmark };
    return last;
  };
});

interface SectionPlaces {
  /** The pack with a bookmark at every heading a section, or what is of none, begins with. */
  readonly pack: Pack;
  /**
   * Parts of the pages the units of a section stand on, from the upper edge of the sheet.
   * @param names names of bookmarks in the file, by their names in the pack
   * @param marginTop where text begins on a page
   */
  readonly partsOf: (
    sectionId: string,
    placed: readonly PlacedUnit[],
    names: ReadonlyMap<string, string>,
    marginTop: number,
  ) => PagePart[];
}

/** Lets sections be found on the pages again, by the headings they begin with. A row of a table has none, and is not found. */
export function sectionPlaces(pack: Pack, sectionIds: readonly (string | undefined)[]): SectionPlaces {
  const sectionOf = new Map<string, string | undefined>();
  const blocks = pack.blocks.map((block, index) => {
    const sectionId = sectionIds[index];
    const isContinued = index > 0 && sectionIds[index - 1] === sectionId;
    if (block.type !== 'heading' || isContinued) return block;
    const bookmark = block.bookmark ?? (sectionId === undefined ? OF_NO_SECTION : `section-${sectionId}`);
    sectionOf.set(bookmark, sectionId);
    return block.bookmark === undefined ? bookmarked(block)(bookmark) : block;
  });
  return {
    pack: sectionIds.length === 0 ? pack : { ...pack, blocks },
    partsOf(sectionId, placed, names, marginTop) {
      const starts = new Map<string, string | undefined>([
        [CONTENTS_PLACE, undefined],
        [ENDNOTES_PLACE, undefined],
        ...[...sectionOf].map(([bookmark, id]) => [names.get(bookmark) ?? bookmark, id] as const),
      ]);
      const parts = new Map<number, PagePart>();
      let current: string | undefined;
      for (const { unit, page, top } of placed) {
        const start = unit.anchors.length === 0 ? undefined : unit.anchors.find((anchor) => starts.has(anchor));
        if (start !== undefined) current = starts.get(start);
        if (current !== sectionId) continue;
        const from = parts.get(page)?.top ?? Math.round(marginTop + top);
        parts.set(page, { page, top: from, bottom: Math.round(marginTop + top + unit.height) });
      }
      return [...parts.values()];
    },
  };
}
