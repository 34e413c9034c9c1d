import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react';
import {
  driftOf,
  endsEarly,
  heightOf,
  placeAfterScroll,
  placeOf,
  placeShowing,
  type ScrollExtent,
  type ScrollPlace,
} from './scaled-scroll.ts';

/** A browser that does not say when scrolling ends is taken to rest after so long, in milliseconds. */
const REST = 150;
const SAYS_END = 'onscrollend' in window;

export interface ScaledRowsOptions {
  readonly count: number;
  /** Of every row, in CSS pixels. */
  readonly rowHeight: number;
  /** Rows kept ready above and below the view. */
  readonly overscan: number;
}

export interface ScaledRows {
  /** Put on the element that scrolls. */
  readonly scroller: RefObject<HTMLDivElement | null>;
  readonly onScroll: () => void;
  readonly onScrollEnd: () => void;
  /** Of the element that holds the rows. */
  readonly height: number;
  /** Rows in or near the view, and where they stand in the element that holds them, in CSS pixels. */
  readonly rows: readonly { readonly index: number; readonly top: number }[];
  /** Scrolls no further than it takes to see the row whole. */
  readonly showRow: (index: number) => void;
}

/** Rows of one height, any number of them, of which only what is in sight is on the page; see `scaled-scroll.ts`. */
export function useScaledRows({ count, rowHeight, overscan }: ScaledRowsOptions): ScaledRows {
  const scroller = useRef<HTMLDivElement>(null);
  const viewHeight = useHeight(scroller);
  const extent: ScrollExtent = { rowsHeight: count * rowHeight, viewHeight };
  const [place, setPlace] = useState<ScrollPlace>({ scrollTop: 0, position: 0 });
  // Several may come between two renderings.
  const newest = useRef(place);

  const arrive = (next: ScrollPlace) => {
    newest.current = next;
    setPlace(next);
  };
  const moveTo = (next: ScrollPlace) => {
    const element = scroller.current;
    if (element === null) return;
    element.scrollTop = next.scrollTop;
    // The browser rounds it.
    arrive({ ...next, scrollTop: element.scrollTop });
  };
  const onScroll = () => {
    const next = placeAfterScroll(extent, newest.current, scroller.current?.scrollTop ?? 0);
    if (endsEarly(extent, next)) moveTo(placeOf(extent, next.position));
    else arrive(next);
  };
  /** Brings the bar to its place. Not while a scroll is under way, which would go on to where it was going. */
  const onScrollEnd = () => {
    if (driftOf(extent, newest.current) >= 1) moveTo(placeOf(extent, newest.current.position));
  };
  useEffect(() => {
    if (SAYS_END || driftOf(extent, place) < 1) return;
    const timer = setTimeout(onScrollEnd, REST);
    return () => clearTimeout(timer);
  });

  const first = Math.max(0, Math.floor(place.position / rowHeight) - overscan);
  const last = Math.min(count - 1, Math.floor((place.position + viewHeight) / rowHeight) + overscan);
  const toElement = place.scrollTop - place.position;
  return {
    scroller,
    onScroll,
    onScrollEnd,
    height: heightOf(extent),
    rows: Array.from({ length: Math.max(0, last - first + 1) }, (_, offset) => ({
      index: first + offset,
      top: (first + offset) * rowHeight + toElement,
    })),
    showRow: (index) => moveTo(placeShowing(extent, newest.current, index * rowHeight, rowHeight)),
  };
}

/** How tall an element is; follows it. */
function useHeight(element: RefObject<HTMLElement | null>): number {
  const [height, setHeight] = useState(0);
  useLayoutEffect(() => {
    const { current } = element;
    if (current === null) return;
    setHeight(current.clientHeight);
    const observer = new ResizeObserver(() => setHeight(current.clientHeight));
    observer.observe(current);
    return () => observer.disconnect();
  }, [element]);
  return height;
}
