/**
 * The tallest a list is made, in CSS pixels. Chromium ends an element at 33.5 million and keeps places in single precision, which is
 * exact to half a pixel up to here.
 */
const MAX_HEIGHT = 8_000_000;
/** At either end this much is never scaled: whoever scrolls on comes to the first and the last row as in any list. */
const EXACT_END = 1_000_000;
/** Further than this many heights of the view at once is a leap with the bar; less is a wheel, a finger or a key. */
const LEAP = 2;

/** How tall rows and view are, in CSS pixels. */
export interface ScrollExtent {
  /** All rows together, were there no limit. */
  readonly rowsHeight: number;
  readonly viewHeight: number;
}

/** Where a list is scrolled to. */
export interface ScrollPlace {
  /** As the element has it. */
  readonly scrollTop: number;
  /** Pixels of rows above the view. */
  readonly position: number;
}

/** The height the element of all rows is given. */
export function heightOf({ rowsHeight }: ScrollExtent): number {
  return Math.min(rowsHeight, MAX_HEIGHT);
}

/**
 * The place after the element was scrolled. What is near is passed pixel by pixel; a leap with the bar goes to the part of the rows
 * that the bar shows.
 */
export function placeAfterScroll(extent: ScrollExtent, place: ScrollPlace, scrollTop: number): ScrollPlace {
  const distance = scrollTop - place.scrollTop;
  if (Math.abs(distance) > LEAP * extent.viewHeight) return { scrollTop, position: positionAt(extent, scrollTop) };
  return { scrollTop, position: clamp(place.position + distance, 0, lastPosition(extent)) };
}

/** The place that shows these rows, with the bar where it belongs. */
export function placeOf(extent: ScrollExtent, position: number): ScrollPlace {
  const bounded = clamp(position, 0, lastPosition(extent));
  return { scrollTop: scrollTopAt(extent, bounded), position: bounded };
}

/** How far the bar is from where it belongs, in pixels: what is passed pixel by pixel is not scaled. */
export function driftOf(extent: ScrollExtent, { scrollTop, position }: ScrollPlace): number {
  return Math.abs(scrollTop - scrollTopAt(extent, position));
}

/** Whether the bar would come to its end before the rows do, were the reader to go on. */
export function endsEarly(extent: ScrollExtent, { scrollTop, position }: ScrollPlace): boolean {
  const near = LEAP * extent.viewHeight;
  const [roomAbove, roomBelow] = [scrollTop, lastScrollTop(extent) - scrollTop];
  return roomAbove < Math.min(position, near) - 1 || roomBelow < Math.min(lastPosition(extent) - position, near) - 1;
}

/** The place at which a row of `height` pixels that begins at `start` is whole in the view; the same place where it is already. */
export function placeShowing(extent: ScrollExtent, place: ScrollPlace, start: number, height: number): ScrollPlace {
  if (start < place.position) return placeOf(extent, start);
  if (start + height > place.position + extent.viewHeight) return placeOf(extent, start + height - extent.viewHeight);
  return place;
}

function lastPosition({ rowsHeight, viewHeight }: ScrollExtent): number {
  return Math.max(0, rowsHeight - viewHeight);
}

function lastScrollTop(extent: ScrollExtent): number {
  return Math.max(0, heightOf(extent) - extent.viewHeight);
}

/** Exact at both ends, and evenly scaled between. */
function positionAt(extent: ScrollExtent, scrollTop: number): number {
  const [lastTop, last] = [lastScrollTop(extent), lastPosition(extent)];
  if (lastTop === last || scrollTop <= EXACT_END) return clamp(scrollTop, 0, last);
  if (scrollTop >= lastTop - EXACT_END) return last - Math.max(0, lastTop - scrollTop);
  return EXACT_END + (scrollTop - EXACT_END) * scaleOf(lastTop, last);
}

/** The inverse of `positionAt`. */
function scrollTopAt(extent: ScrollExtent, position: number): number {
  const [lastTop, last] = [lastScrollTop(extent), lastPosition(extent)];
  if (lastTop === last || position <= EXACT_END) return position;
  if (position >= last - EXACT_END) return lastTop - (last - position);
  return EXACT_END + (position - EXACT_END) / scaleOf(lastTop, last);
}

function scaleOf(lastTop: number, last: number): number {
  return (last - 2 * EXACT_END) / (lastTop - 2 * EXACT_END);
}

function clamp(value: number, low: number, high: number): number {
  return Math.min(Math.max(value, low), high);
}
