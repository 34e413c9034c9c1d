import { z } from 'zod';

/** Widths a pane may have, in pixels. */
export interface PaneWidth {
  readonly start: number;
  readonly min: number;
  readonly max: number;
}

/** Edge of a pane on which its separator is. */
export type PaneEdge = 'start' | 'end';

/** Widths by the pane's id, in pixels. */
export type PaneWidths = Readonly<Record<string, number>>;

const paneWidthsSchema = z.record(z.string(), z.number());

/** How far an arrow key moves a separator, in pixels. */
const KEY_STEP = 16;

/** The width wanted, kept within its limits; the one to start with where none was chosen yet. */
export function widthWithin({ start, min, max }: PaneWidth, wanted: number | undefined): number {
  return Math.round(Math.min(max, Math.max(min, wanted ?? start)));
}

/** Width after the separator was moved to the right by so many pixels from where the pane had `width`. */
export function widthAfterDrag(moved: number, width: number, limits: PaneWidth, edge: PaneEdge): number {
  return widthWithin(limits, width + (edge === 'end' ? moved : -moved));
}

/** Width after a key was pressed on the separator, or `undefined` where the key does nothing. */
export function widthAfterKey(key: string, width: number, limits: PaneWidth, edge: PaneEdge): number | undefined {
  if (key === 'ArrowRight') return widthAfterDrag(KEY_STEP, width, limits, edge);
  if (key === 'ArrowLeft') return widthAfterDrag(-KEY_STEP, width, limits, edge);
  if (key === 'Home') return limits.min;
  return key === 'End' ? limits.max : undefined;
}

/** Widths of last time; none where they can not be read. */
export function loadWidths(storage: Pick<Storage, 'getItem'>, name: string): PaneWidths {
  try {
    const parsed = paneWidthsSchema.safeParse(JSON.parse(storage.getItem(keyOf(name)) ?? '{}'));
    return parsed.success ? parsed.data : {};
  } catch {
    return {};
  }
}

/** Remembers the widths. Where a browser keeps nothing, they last as long as the window. */
export function saveWidths(storage: Pick<Storage, 'setItem'>, name: string, widths: PaneWidths): void {
  try {
    storage.setItem(keyOf(name), JSON.stringify(widths));
  } catch (error) {
    console.warn('The widths of the panes could not be kept.', error);
  }
}

function keyOf(name: string): string {
  return `attache:panes:${name}`;
}
