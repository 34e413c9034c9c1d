import { closeSync, openSync, readFileSync, statSync, writeSync } from 'node:fs';

/** Bytes of a page of the store. */
const PAGE = 4_096;

/** Overwrites whole pages of a file, counted from 0. */
export function overwritePages(file: string, pages: readonly number[]): void {
  const descriptor = openSync(file, 'r+');
  for (const page of pages) writeSync(descriptor, Buffer.alloc(PAGE, 0xaa), 0, PAGE, page * PAGE);
  closeSync(descriptor);
}

/** Turns over every bit of one byte. */
export function flipByte(file: string, offset: number): void {
  const byte = readFileSync(file)[offset] ?? 0;
  const descriptor = openSync(file, 'r+');
  writeSync(descriptor, Buffer.from([byte ^ 0xff]), 0, 1, offset);
  closeSync(descriptor);
}

/** How many pages a file has. */
export function pageCount(file: string): number {
  return Math.floor(statSync(file).size / PAGE);
}
