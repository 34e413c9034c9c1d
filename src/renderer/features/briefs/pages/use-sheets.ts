import { useCallback, useState } from 'react';
import { scrollToPlace } from './use-followed-place.ts';

/** The element that holds the sheets of pages, and a way to the head of each. */
export function useSheets() {
  const [sheets, setSheets] = useState<HTMLElement | null>(null);
  const goTo = useCallback((page: number) => sheets !== null && scrollToPlace(sheets, page, 0), [sheets]);
  return { setSheets, goTo };
}
