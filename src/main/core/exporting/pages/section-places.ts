import type { Pack } from '../../../../shared/pack/index.ts';
import type { PagePart } from '../../../../shared/pages/page-drawing.ts';
import type { PlacedUnit } from '../set-pages.ts';

/** Anchors of what is of no section and begins where one ends. */
export const CONTENTS_PLACE = 'contents';
export const ENDNOTES_PLACE = 'endnotes';

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
    const bookmark = block.bookmark ?? `section-${index}`;
    sectionOf.set(bookmark, sectionId);
    return { ...block, bookmark };
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
        const start = unit.anchors.find((anchor) => starts.has(anchor));
        if (start !== undefined) current = starts.get(start);
        if (current !== sectionId) continue;
        const from = parts.get(page)?.top ?? Math.round(marginTop + top);
        parts.set(page, { page, top: from, bottom: Math.round(marginTop + top + unit.height) });
      }
      return [...parts.values()];
    },
  };
}
