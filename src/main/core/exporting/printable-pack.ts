import type { Pack } from '../../../shared/pack/index.ts';

/** What an XML document may not hold, once its text is well formed. @see https://www.w3.org/TR/xml/#charsets */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is taken out here
const NOT_IN_XML = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g;

/**
 * A pack with nothing in its texts that an XML document may not hold: control characters are left out, half a surrogate pair
 * becomes the replacement character.
 */
export function printablePack(pack: Pack): Pack {
  return printable(pack) as Pack;
}

function printable(value: unknown): unknown {
  if (typeof value === 'string') return value.toWellFormed().replaceAll(NOT_IN_XML, '');
  if (Array.isArray(value)) return value.map(printable);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, printable(inner)]));
}
