import { AttacheError } from '../../../shared/api/errors.ts';
import { unpackZip } from './unpack-zip.ts';

/** What is taken of a file somebody else made, and what is said where it is not. */
export interface PartRules {
  /** Bytes that a part, and all parts taken, may have unpacked. */
  readonly partBytes: number;
  readonly bytes: number;
  /** Whether a part is read; all others are never unpacked. */
  readonly takes: (name: string) => boolean;
  readonly foreign: (cause?: unknown) => AttacheError;
  readonly tooLarge: () => AttacheError;
}

/** Parts in a file, taken or not: more than any document has. */
const MOST_PARTS = 2_000;

/**
 * The parts of an Office Open XML package by their names, within limits that are kept before anything is unpacked, also where the archive
 * does not tell the truth.
 * @throws AttacheError `foreign` where it is no such package, is damaged, or holds two parts of one name; `tooLarge` beyond the limits
 * @see ECMA-376 part 2, 6.2.2 part names, which are the same in upper and lower case
 */
export function unpackParts(file: Uint8Array, rules: PartRules): ReadonlyMap<string, Uint8Array> {
  const names = new Set<string>();
  let bytes = 0;
  try {
    return unpackZip(file, ({ name, originalSize }) => {
      const key = name.toLowerCase();
      if (names.has(key)) throw rules.foreign();
      if (names.add(key).size > MOST_PARTS) throw rules.tooLarge();
      if (name.endsWith('/') || !rules.takes(name)) return false;
      bytes += originalSize;
      if (originalSize > rules.partBytes || bytes > rules.bytes) throw rules.tooLarge();
      return true;
    });
  } catch (fault) {
    throw fault instanceof AttacheError ? fault : rules.foreign(fault);
  }
}
