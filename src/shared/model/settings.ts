import { z } from 'zod';
import { lookDefinitionSchema } from '../looks/look-definition.ts';
import { lineSchema, slugSchema, titleSchema } from './text.ts';

/** Most that earlier versions kept in this one document. */
const MAX_KEPT_LOOKS = 10;
const citationStyleFileSchema = z.strictObject({
  id: slugSchema,
  title: titleSchema,
  text: z.string().min(1).max(1_000_000),
});
const ownLookSchema = z.strictObject({ id: slugSchema, definition: lookDefinitionSchema });

/** What the reader chose for this data folder. One document, id `settings`. */
export const settingsSchema = z.strictObject({
  id: z.literal('settings'),
  theme: z.enum(['system', 'light', 'dark']),
  /** Name put on notes and on the cover of packs. */
  author: lineSchema,
  /** Citation styles of earlier versions: those of this one have a collection of their own, which the team shares. */
  citationStyles: z.array(citationStyleFileSchema).max(100).optional(),
  /** Looks of earlier versions, likewise. */
  looks: z.array(ownLookSchema).max(MAX_KEPT_LOOKS).optional(),
});
export type Settings = z.infer<typeof settingsSchema>;

export const DEFAULT_SETTINGS: Settings = { id: 'settings', theme: 'system', author: 'Advisor' };
