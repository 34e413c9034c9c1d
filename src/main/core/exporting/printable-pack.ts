import type { Pack, PackBlock } from '../../../shared/pack/index.ts';
import { rememberedFor } from '../../../shared/pack/remember.ts';

/** What an XML document may not hold, once its text is well formed. @see https://www.w3.org/TR/xml/#charsets */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is taken out here
const NOT_IN_XML = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g;

/**
 * A pack with nothing in its texts that an XML document may not hold: control characters are left out, half a surrogate pair
 * becomes the replacement character. Blocks that hold none of it stay the very same.
 */
export function printablePack({ blocks, ...rest }: Pack): Pack {
  return { ...(printable(rest) as Omit<Pack, 'blocks'>), blocks: blocks.map(printableBlock) };
}

const printableBlock = rememberedFor((block: PackBlock) => printable(block) as PackBlock);

function printable(value: unknown): unknown {
  if (typeof value === 'string') return value.toWellFormed().replaceAll(NOT_IN_XML, '');
  if (Array.isArray(value)) {
    const items = value.map(printable);
    return items.every((item, index) => item === value[index]) ? value : items;
  }
  if (typeof value !== 'object' || value === null) return value;
  const fields = Object.entries(value).map(([key, inner]) => [key, inner, printable(inner)] as const);
  if (fields.every(([, before, now]) => before === now)) return value;
  return Object.fromEntries(fields.map(([key, , now]) => [key, now]));
}
