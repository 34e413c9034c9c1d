import { z } from 'zod';
import { lineSchema } from './text.ts';

/** What the reader chose for this data folder. One document, id `settings`. */
export const settingsSchema = z.strictObject({
  id: z.literal('settings'),
  theme: z.enum(['system', 'light', 'dark']),
  /** Name put on notes and on the cover of packs. */
  author: lineSchema,
});
export type Settings = z.infer<typeof settingsSchema>;

export const DEFAULT_SETTINGS: Settings = { id: 'settings', theme: 'system', author: 'Advisor' };
