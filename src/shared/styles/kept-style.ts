import { z } from 'zod';
import { AttacheError } from '../api/errors.ts';
import { parseStyle } from '../csl/parse-style.ts';
import { lookDefinitionSchema } from '../looks/look-definition.ts';
import { instantSchema, slugSchema, titleSchema } from '../model/text.ts';

/** A CSL file that can be used: one that can not would fail every brief cited in it. */
const styleFileSchema = z
  .string()
  .min(1)
  .max(1_000_000)
  .superRefine((text, { addIssue }) => {
    const fault = faultOfStyle(text);
    if (fault !== undefined) addIssue({ code: 'custom', message: fault });
  });

/** How packs look, or how they cite. */
const packStyleSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('look'), definition: lookDefinitionSchema }),
  z.strictObject({ kind: z.literal('citation-style'), title: titleSchema, text: styleFileSchema }),
]);
export type PackStyle = z.infer<typeof packStyleSchema>;
type StyleKind = PackStyle['kind'];

/**
 * A look or a citation style that a firm added, for all who make its packs. Its id is its kind and the slug by which briefs name it, so
 * that the same one is the same document on every device.
 */
export const keptStyleSchema = z
  .strictObject({ id: slugSchema, style: packStyleSchema, createdAt: instantSchema, updatedAt: instantSchema })
  .refine(({ id, style }) => id.startsWith(`${style.kind}-`), 'The id does not say what kind of style it is.');
export type KeptStyle = z.infer<typeof keptStyleSchema>;

/** The id of the style that briefs name by a slug. */
export function keptStyleId(kind: StyleKind, slug: string): string {
  return `${kind}-${slug}`;
}

/** The slug by which briefs name a style. */
export function slugOfKeptStyle({ id, style }: KeptStyle): string {
  return id.slice(style.kind.length + 1);
}

function faultOfStyle(text: string): string | undefined {
  try {
    parseStyle(text);
    return undefined;
  } catch (error) {
    return error instanceof AttacheError ? error.message : 'The citation style can not be read.';
  }
}
