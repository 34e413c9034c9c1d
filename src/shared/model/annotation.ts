import { z } from 'zod';
import { entryPartSchema } from './entry-part.ts';
import { markingSchema } from './marking.ts';
import { instantSchema, longTextSchema, slugSchema, titleSchema } from './text.ts';

/** Who may see an annotation. Only `client` ones ever reach a pack. */
export const visibilitySchema = z.enum(['private', 'team', 'client']);
export type Visibility = z.infer<typeof visibilitySchema>;

/**
 * Why it was made: a highlight, a note, a question, a tag, or an assessment of the impact on a client.
 * @see https://www.w3.org/TR/annotation-vocab/#named-individuals
 */
export const motivationSchema = z.enum(['highlighting', 'commenting', 'questioning', 'tagging', 'assessing']);
export type Motivation = z.infer<typeof motivationSchema>;

/** How much something matters to a client. */
export const impactRatingSchema = z.enum(['low', 'medium', 'high']);
export type ImpactRating = z.infer<typeof impactRatingSchema>;

/** @see https://www.w3.org/TR/annotation-model/#text-quote-selector */
const textQuoteSelectorSchema = z.strictObject({
  type: z.literal('TextQuoteSelector'),
  exact: longTextSchema.min(1),
  prefix: longTextSchema,
  suffix: longTextSchema,
});
export type TextQuoteSelector = z.infer<typeof textQuoteSelectorSchema>;

/** Offsets in UTF-16 code units; `end` is exclusive. @see https://www.w3.org/TR/annotation-model/#text-position-selector */
const textPositionSelectorSchema = z
  .strictObject({ type: z.literal('TextPositionSelector'), start: z.int().min(0), end: z.int().min(0) })
  .refine(({ start, end }) => start <= end, 'A position must not end before it starts.');
export type TextPositionSelector = z.infer<typeof textPositionSelectorSchema>;

/** What an annotation is on: an entry, or a passage in one part of it. */
export const annotationTargetSchema = z.strictObject({
  source: slugSchema,
  part: entryPartSchema.optional(),
  selector: z.tuple([textQuoteSelectorSchema, textPositionSelectorSchema]).optional(),
});
export type AnnotationTarget = z.infer<typeof annotationTargetSchema>;

/** @see https://www.w3.org/TR/annotation-model/#embedded-textual-body */
const textualBodySchema = z.strictObject({
  type: z.literal('TextualBody'),
  value: longTextSchema,
  format: z.literal('text/plain'),
});

/**
 * A note, highlight, question, tag or client-impact rating on an entry or on a passage of it.
 * `body` holds one textual body (two or more for tags, one a tag); empty for a bare highlight.
 * @see https://www.w3.org/TR/annotation-model/
 */
export const annotationSchema = z.strictObject({
  id: slugSchema,
  motivation: motivationSchema,
  body: z.array(textualBodySchema).max(50),
  target: annotationTargetSchema,
  visibility: visibilitySchema,
  /** Who may be sent it at most, where it is client-facing; without one it is for every client. */
  marking: markingSchema.optional(),
  /** Set for `assessing`: how much this matters, and to whom; no client means to clients in general. */
  impact: z.strictObject({ rating: impactRatingSchema, clientId: slugSchema.optional() }).optional(),
  creator: titleSchema,
  createdAt: instantSchema,
  updatedAt: instantSchema,
});
export type Annotation = z.infer<typeof annotationSchema>;
