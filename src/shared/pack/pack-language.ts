import { z } from 'zod';

/** BCP 47 languages the labels of a pack are written in. */
export const packLanguageSchema = z.enum(['en']);
export type PackLanguage = z.infer<typeof packLanguageSchema>;
