import type { DrawnPage, PageMark, PagePart } from '../../../../shared/pages/page-drawing.ts';

/** A place on a page, in twips from the upper edge of the sheet. */
export interface EditedPlace {
  readonly page: number;
  readonly top: number;
}

/**
 * Where the text of a section that was edited is another than before: the first mark in its parts of the pages that is not as it was.
 * @returns nothing where none of it was on the pages before and is on them now
 */
export function editedPlace(
  before: ReadonlyMap<number, { readonly page: DrawnPage }>,
  now: readonly DrawnPage[],
  parts: readonly PagePart[],
): EditedPlace | undefined {
  for (const { page, top, bottom } of parts) {
    const former = before.get(page)?.page.marks;
    const drawn = now.find(({ number }) => number === page)?.marks;
    if (former === undefined || drawn === undefined) continue;
    const changed = drawn.find((mark, index) => {
      return mark.y >= top && mark.y <= bottom && !isSameMark(mark, former[index]);
    });
    if (changed !== undefined) return { page, top: changed.y };
  }
  return undefined;
}

function isSameMark(mark: PageMark, former: PageMark | undefined): boolean {
  return JSON.stringify(mark) === JSON.stringify(former);
}
