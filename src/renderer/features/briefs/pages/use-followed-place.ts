import { useEffect, useRef } from 'react';
import type { PagesState } from './pages-view.ts';

/** Room left above what is scrolled to, in pixels. */
const ROOM_ABOVE = 48;

/**
 * Scrolls to a section when another is written, and keeps in sight what is typed in it. A person who scrolls elsewhere meanwhile is left
 * there until the pages they look at change by their typing.
 */
export function useFollowedPlace(
  box: HTMLElement | null,
  { sheet, sectionId: told, edited }: PagesState,
  sectionId: string | undefined,
): void {
  const followed = useRef<string>(undefined);
  useEffect(() => {
    const [part] = told === sectionId ? (sheet?.section ?? []) : [];
    if (box === null || sheet === undefined || sectionId === undefined || part === undefined) return;
    if (followed.current !== sectionId) {
      followed.current = sectionId;
      scrollToPlace(box, part.page, part.top / sheet.height);
    } else if (edited !== undefined && !isInSight(box, edited.page, edited.top / sheet.height)) {
      scrollToPlace(box, edited.page, edited.top / sheet.height);
    }
  }, [box, sheet, told, sectionId, edited]);
}

/** Scrolls to a place on a page, given as a share of its height. */
export function scrollToPlace(box: HTMLElement, page: number, share: number): void {
  const place = placeOf(box, page, share);
  if (place !== undefined) box.parentElement?.scrollBy({ top: place - ROOM_ABOVE });
}

function isInSight(box: HTMLElement, page: number, share: number): boolean {
  const place = placeOf(box, page, share);
  return place !== undefined && place >= 0 && place <= (box.parentElement?.clientHeight ?? 0);
}

/** How far below the upper edge of what is seen a place is, in pixels. */
function placeOf(box: HTMLElement, page: number, share: number): number | undefined {
  const sheet = box.children[page - 1]?.getBoundingClientRect();
  const scroller = box.parentElement?.getBoundingClientRect();
  if (sheet === undefined || scroller === undefined) return undefined;
  return sheet.top + share * sheet.height - scroller.top;
}
