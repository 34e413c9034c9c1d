import { readFileSync } from 'node:fs';
import { type BrowserWindow, type Rectangle, screen } from 'electron';
import { z } from 'zod';
import { replaceFile } from '../replace-file.ts';

const windowStateSchema = z.strictObject({
  bounds: z.strictObject({ x: z.int(), y: z.int(), width: z.int().min(1), height: z.int().min(1) }),
  isMaximized: z.boolean(),
});
export type WindowState = z.infer<typeof windowStateSchema>;

export const MIN_WINDOW_SIZE = { width: 900, height: 600 } as const;
const DEFAULT_SIZE = { width: 1_360, height: 880 } as const;
/** How much of the title bar must be on a display, so that a person can take hold of the window. */
const MIN_VISIBLE = { width: 120, height: 40 } as const;

/** Where the window was; `undefined` where it was never open, the file is unreadable, or that display is gone. */
export function readWindowState(path: string): WindowState | undefined {
  const state = parseWindowState(path);
  if (state === undefined) return undefined;
  const areas = screen.getAllDisplays().map((display) => display.workArea);
  return areas.some((area) => showsTitleBar(area, state.bounds)) ? state : undefined;
}

/** Bounds of a new window: where it was, or its usual size in the middle, never larger than the display. */
export function initialBounds(state: WindowState | undefined): Partial<Rectangle> & { width: number; height: number } {
  if (state !== undefined) return state.bounds;
  const { width, height } = screen.getPrimaryDisplay().workArea;
  return { width: Math.min(DEFAULT_SIZE.width, width), height: Math.min(DEFAULT_SIZE.height, height) };
}

/** Writes where the window is whenever it is closed. A folder that can not be written to loses only that. */
export function rememberWindowState(window: BrowserWindow, path: string): void {
  window.on('close', () => {
    const state: WindowState = { bounds: window.getNormalBounds(), isMaximized: window.isMaximized() };
    try {
      replaceFile(path, JSON.stringify(state));
    } catch (fault) {
      console.error('The position of the window could not be kept.', fault);
    }
  });
}

function parseWindowState(path: string): WindowState | undefined {
  try {
    return windowStateSchema.parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch {
    return undefined;
  }
}

function showsTitleBar(area: Rectangle, bounds: Rectangle): boolean {
  const width = Math.min(area.x + area.width, bounds.x + bounds.width) - Math.max(area.x, bounds.x);
  const isTopShown = bounds.y >= area.y && bounds.y + MIN_VISIBLE.height <= area.y + area.height;
  return isTopShown && width >= MIN_VISIBLE.width;
}
