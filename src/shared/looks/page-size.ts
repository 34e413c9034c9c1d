import { z } from 'zod';

/** Sizes of paper a pack can be set on. */
export const pageSizeSchema = z.enum(['a4', 'letter']);
export type PageSize = z.infer<typeof pageSizeSchema>;

/** Width and height of the upright sheet, in millimetres. @see ISO 216 and ANSI/ASME Y14.1 */
export const SHEETS: Readonly<Record<PageSize, { readonly width: number; readonly height: number }>> = {
  a4: { width: 210, height: 297 },
  letter: { width: 215.9, height: 279.4 },
};

/** What a person calls each size. */
export const PAGE_SIZE_LABELS: Readonly<Record<PageSize, string>> = { a4: 'A4', letter: 'US Letter' };
