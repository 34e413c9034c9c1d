import type { FacetName, FacetTerm } from './filter-terms.ts';
import type { SearchConnection } from './search-connection.ts';

/** Entries a stored piece of a bitmap covers: small, so that saving one entry rewrites little. */
const PIECE_BITS = 8_192;
const PIECE_BYTES = PIECE_BITS / 8;

/** Which entries have a value: bit n of it is entry number n. */
export type Bitmap = Uint32Array;

/** The bitmaps of every value of every filter, as they are in the store. */
export interface FilterBitmaps {
  /** Bitmap of a value; one without any entry where nothing has it. */
  readonly of: (term: FacetTerm) => Bitmap;
  /** How many entries have a value. */
  readonly countOf: (term: FacetTerm) => number;
  /** The values that some entry has, or once had. */
  readonly valuesOf: (name: FacetName) => readonly string[];
}

/**
 * Reads bitmaps once and afterwards only the pieces that were written since.
 * @returns a function that gives them as they are now; not to be called in a transaction that may yet be rolled back
 */
export function createBitmapReader(connection: SearchConnection): () => FilterBitmaps {
  const bitmaps = new Map<FacetName, Map<string, CountedBitmap>>();
  let version = -1;

  function refresh(): void {
    const current = Number(connection.prepare('SELECT version FROM search_totals').pluck().get());
    if (current === version) return;
    const pieces = connection
      .prepare('SELECT name, value, piece, bits FROM search_bitmaps WHERE version > ?')
      .all(version) as StoredPiece[];
    for (const { name, value, piece, bits } of pieces) {
      const values = bitmaps.get(name) ?? new Map<string, CountedBitmap>();
      bitmaps.set(name, values);
      const bitmap = withRoomFor(values.get(value)?.bitmap ?? NONE, piece);
      values.set(value, { bitmap });
      new Uint8Array(bitmap.buffer).set(bits, piece * PIECE_BYTES);
    }
    version = current;
  }

  const reader: FilterBitmaps = {
    of: ({ name, value }) => bitmaps.get(name)?.get(value)?.bitmap ?? NONE,
    countOf: ({ name, value }) => {
      const counted = bitmaps.get(name)?.get(value);
      if (counted === undefined) return 0;
      counted.count ??= countCommon(counted.bitmap, counted.bitmap);
      return counted.count;
    },
    valuesOf: (name) => [...(bitmaps.get(name)?.keys() ?? [])],
  };
  return () => {
    refresh();
    return reader;
  };
}

const NONE: Bitmap = new Uint32Array(0);

interface CountedBitmap {
  readonly bitmap: Bitmap;
  /** Counted when it is first asked for. */
  count?: number;
}

interface StoredPiece {
  readonly name: FacetName;
  readonly value: string;
  readonly piece: number;
  readonly bits: Uint8Array;
}

/** What is to be set and unset in the bitmap of one value, by entry number. */
export interface BitChanges {
  readonly term: FacetTerm;
  readonly bits: Map<number, boolean>;
}

/** Writes changes into the stored pieces, marked with the version they belong to. */
export function writeBits(connection: SearchConnection, changes: Iterable<BitChanges>, version: number): void {
  const read = connection.prepare('SELECT bits FROM search_bitmaps WHERE name = ? AND value = ? AND piece = ?').pluck();
  const write = connection.prepare(
    `INSERT INTO search_bitmaps (name, value, piece, bits, version) VALUES (?, ?, ?, ?, ?)
      ON CONFLICT (name, value, piece) DO UPDATE SET bits = excluded.bits, version = excluded.version`,
  );
  for (const { term, bits } of changes) {
    for (const [piece, inPiece] of Map.groupBy(bits, ([number]) => Math.floor(number / PIECE_BITS))) {
      const stored = read.get(term.name, term.value, piece);
      const bytes = stored instanceof Uint8Array ? new Uint8Array(stored) : new Uint8Array(PIECE_BYTES);
      for (const [number, isSet] of inPiece) setBit(bytes, number % PIECE_BITS, isSet);
      write.run(term.name, term.value, piece, bytes, version);
    }
  }
}

/** Says whether an entry is in a bitmap. */
export function holds(bitmap: Bitmap, number: number): boolean {
  // Stored byte by byte, read word by word: machines that Attaché runs on are little-endian, which makes these the same.
  return ((bitmap[number >>> 5] ?? 0) & (1 << (number & 31))) !== 0;
}

/** The bitmap of the entries with these numbers. */
export function bitmapOf(numbers: readonly number[]): Bitmap {
  const bitmap = new Uint32Array(numbers.reduce((most, number) => Math.max(most, (number >>> 5) + 1), 0));
  for (const number of numbers) bitmap[number >>> 5] = (bitmap[number >>> 5] ?? 0) | (1 << (number & 31));
  return bitmap;
}

/** The numbers of a bitmap's entries, rising. */
export function numbersIn(bitmap: Bitmap): number[] {
  const numbers: number[] = [];
  for (const [at, word] of bitmap.entries()) {
    for (let rest = word; rest !== 0; rest &= rest - 1) numbers.push(at * 32 + 31 - Math.clz32(rest & -rest));
  }
  return numbers;
}

/** Entries in any of the bitmaps. */
export function unionOf(bitmaps: readonly Bitmap[]): Bitmap {
  const union = new Uint32Array(Math.max(0, ...bitmaps.map((bitmap) => bitmap.length)));
  for (const bitmap of bitmaps)
    for (let at = 0; at < bitmap.length; at++) union[at] = (union[at] ?? 0) | (bitmap[at] ?? 0);
  return union;
}

/** Entries in all of the bitmaps, of which there is at least one. */
export function intersectionOf([first = new Uint32Array(0), ...others]: readonly Bitmap[]): Bitmap {
  const common = first.slice(0, Math.min(first.length, ...others.map((bitmap) => bitmap.length)));
  for (const bitmap of others)
    for (let at = 0; at < common.length; at++) common[at] = (common[at] ?? 0) & (bitmap[at] ?? 0);
  return common;
}

/** How many entries two bitmaps share, from a word on. Four words at a time: this is what filters wait for. */
export function countCommon(one: Bitmap, other: Bitmap, from = 0): number {
  const length = Math.min(one.length, other.length);
  const wholes = from + Math.max(0, (length - from) & ~3);
  const word = (at: number) => (one[at] as number) & (other[at] as number);
  let count = 0;
  for (let at = from; at < wholes; at += 4) {
    const bits =
      bitsInBytes(word(at)) + bitsInBytes(word(at + 1)) + bitsInBytes(word(at + 2)) + bitsInBytes(word(at + 3));
    count += sumOfBytes(bits);
  }
  for (let at = wholes; at < length; at++) count += sumOfBytes(bitsInBytes(word(at)));
  return count;
}

/** How many bits are set in each byte. @see https://graphics.stanford.edu/~seander/bithacks.html#CountBitsSetParallel */
function bitsInBytes(word: number): number {
  const pairs = word - ((word >>> 1) & 0x55555555);
  const nibbles = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return (nibbles + (nibbles >>> 4)) & 0x0f0f0f0f;
}

function sumOfBytes(word: number): number {
  return Math.imul(word, 0x01010101) >>> 24;
}

function setBit(bytes: Uint8Array, bit: number, isSet: boolean): void {
  const at = bit >>> 3;
  const mask = 1 << (bit & 7);
  bytes[at] = isSet ? (bytes[at] ?? 0) | mask : (bytes[at] ?? 0) & ~mask;
}

/** Doubles, so that a bitmap that is read piece by piece is not copied for every piece. */
function withRoomFor(bitmap: Bitmap, piece: number): Bitmap {
  const words = ((piece + 1) * PIECE_BYTES) / 4;
  if (bitmap.length >= words) return bitmap;
  const larger = new Uint32Array(Math.max(words, bitmap.length * 2));
  larger.set(bitmap);
  return larger;
}
