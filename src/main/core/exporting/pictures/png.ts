import { constants, crc32, deflateSync } from 'node:zlib';
import type { Raster } from './raster.ts';

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const METRES_IN_INCH = 0.0254;

/**
 * A raster as PNG with a palette. Only runs of a colour are made short, which in a drawing is nearly all that can be: that is some twenty
 * times as fast as looking for longer matches, and does not take the hashes in which zlib differs between processors.
 * @see https://www.w3.org/TR/png-3/
 */
export function pngOf({ width, height, pixels, colours }: Raster, pixelsPerInch: number): Uint8Array {
  const perMetre = Math.round(pixelsPerInch / METRES_IN_INCH);
  const header = [...uint32(width), ...uint32(height), 8, 3, 0, 0, 0];
  const density = [...uint32(perMetre), ...uint32(perMetre), 1];
  return joined([
    Uint8Array.from(SIGNATURE),
    chunk('IHDR', Uint8Array.from(header)),
    chunk('PLTE', Uint8Array.from(colours.flat())),
    chunk('pHYs', Uint8Array.from(density)),
    chunk('IDAT', deflateSync(rowsOf(pixels, width, height), { strategy: constants.Z_RLE })),
    chunk('IEND', new Uint8Array()),
  ]);
}

/** Rows as they are: each begins with the number of its filter, which is none. */
function rowsOf(pixels: Uint8Array, width: number, height: number): Uint8Array {
  const rows = new Uint8Array((width + 1) * height);
  for (let row = 0; row < height; row++) {
    rows.set(pixels.subarray(row * width, (row + 1) * width), row * (width + 1) + 1);
  }
  return rows;
}

function chunk(type: string, data: Uint8Array): Uint8Array {
  const body = joined([new TextEncoder().encode(type), data]);
  return joined([uint32(data.length), body, uint32(crc32(body))]);
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

function uint32(value: number): Uint8Array {
  return Uint8Array.of(value >>> 24, value >>> 16, value >>> 8, value);
}
