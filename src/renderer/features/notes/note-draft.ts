import { z } from 'zod';
import {
  annotationTargetSchema,
  impactRatingSchema,
  markingSchema,
  motivationSchema,
  slugSchema,
  visibilitySchema,
} from '../../../shared/model/index.ts';

/** A note as it is being written: kept at every keystroke until it is saved or given up. */
export const noteDraftSchema = z.strictObject({
  /** The id it will have: saving twice makes one note. */
  id: slugSchema,
  /** Revision it was read at; absent for a new note. */
  revision: z.string().optional(),
  motivation: motivationSchema,
  text: z.string(),
  visibility: visibilitySchema,
  marking: markingSchema.or(z.undefined()).optional(),
  rating: impactRatingSchema,
  clientId: slugSchema.or(z.undefined()).optional(),
  target: annotationTargetSchema,
});
export type NoteDraft = z.infer<typeof noteDraftSchema>;

/** What the names of the drafts of an entry's notes begin with. */
export function noteDraftPrefix(entryId: string): string {
  return `note:${entryId}/`;
}

/** Texts of the body: a tag a comma, else the one text. */
export function bodyTexts({ motivation, text }: Pick<NoteDraft, 'motivation' | 'text'>): string[] {
  if (motivation !== 'tagging') return text.trim() === '' ? [] : [text.trim()];
  const tags = text.split(',').map((tag) => tag.trim());
  return [...new Set(tags.filter((tag) => tag !== ''))];
}

/** Whether it says something: an impact rating may stand without words. */
export function isSaveable(draft: NoteDraft): boolean {
  return draft.motivation === 'assessing' || draft.motivation === 'highlighting' || bodyTexts(draft).length > 0;
}
