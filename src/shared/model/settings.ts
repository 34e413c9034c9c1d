import { z } from 'zod';
import { lookDefinitionSchema } from '../looks/look-definition.ts';
import { lineSchema, slugSchema, titleSchema } from './text.ts';

/** A citation style that a person added, as its file was. */
const citationStyleFileSchema = z.strictObject({
  id: slugSchema,
  title: titleSchema,
  text: z.string().min(1).max(1_000_000),
});
export type CitationStyleFile = z.infer<typeof citationStyleFileSchema>;

/** Most looks somebody may have of their own: with their logos they are kept in one document. */
export const MAX_OWN_LOOKS = 10;
const ownLookSchema = z.strictObject({ id: slugSchema, definition: lookDefinitionSchema });
export type OwnLook = z.infer<typeof ownLookSchema>;

/** What the reader chose for this data folder. One document, id `settings`. */
export const settingsSchema = z.strictObject({
  id: z.literal('settings'),
  theme: z.enum(['system', 'light', 'dark']),
  /** Name put on notes and on the cover of packs. */
  author: lineSchema,
  /** Citation styles beside the built-in ones. */
  citationStyles: z.array(citationStyleFileSchema).max(100).optional(),
  /** Looks beside the built-in ones, in the order they were added. */
  looks: z.array(ownLookSchema).max(MAX_OWN_LOOKS).optional(),
});
export type Settings = z.infer<typeof settingsSchema>;

export const DEFAULT_SETTINGS: Settings = { id: 'settings', theme: 'system', author: 'Advisor' };
