import { type Colour, FADE_STEPS, mixColours } from './mix-colours.ts';
import type { Mask } from './polygon-mask.ts';

/** A picture of pixels, each the number of its colour, in rows from the top. */
export interface Raster {
  readonly width: number;
  readonly height: number;
  readonly pixels: Uint8Array;
  /** At most 256. */
  readonly colours: readonly Colour[];
}

/** A raster that can be painted on. */
export interface Canvas {
  readonly raster: Raster;
  /** Paints what a mask covers, its origin at a pixel, in one of the colours the canvas was made with, by its number. */
  readonly paint: (mask: Mask, left: number, top: number, colour: number) => void;
}

/** A canvas of the first of some colours. */
export function createCanvas(width: number, height: number, colours: readonly Colour[]): Canvas {
  const pixels = new Uint8Array(width * height);
  const { colours: all, mixed } = mixColours(colours);

  function paint({ steps, ...box }: Mask, left: number, top: number, colour: number): void {
    const firstColumn = left + box.left;
    const firstRow = top + box.top;
    const lastColumn = Math.min(width, firstColumn + box.width);
    const lastRow = Math.min(height, firstRow + box.height);
    for (let row = Math.max(0, firstRow); row < lastRow; row++) {
      const offset = (row - firstRow) * box.width - firstColumn;
      for (let column = Math.max(0, firstColumn); column < lastColumn; column++) {
        const step = steps[offset + column] ?? 0;
        if (step === 0) continue;
        const at = row * width + column;
        pixels[at] = step === FADE_STEPS ? colour : mixed(pixels[at] ?? 0, colour, step);
      }
    }
  }

  return { raster: { width, height, pixels, colours: all }, paint };
}
