import { z } from 'zod';
import {
  type Annotation,
  annotationSchema,
  annotationTargetSchema,
  type EntryPart,
  impactRatingSchema,
  longTextSchema,
  markingSchema,
  motivationSchema,
  slugSchema,
  visibilitySchema,
} from '../model/index.ts';
import { procedure, router } from './trpc.ts';

/** Where an annotation sits in the entry as it is now. `score` is 1 for an exact match, less where the text changed. */
interface AnnotationAnchor {
  readonly part: EntryPart;
  readonly start: number;
  readonly end: number;
  readonly score: number;
}

export interface AnnotationView {
  readonly annotation: Annotation;
  readonly revision: string;
  /** Absent for a note on the whole entry, and for an orphan. */
  readonly anchor?: AnnotationAnchor;
  /** The words it was made on are gone; it is kept and shown apart. */
  readonly isOrphan: boolean;
}

const contentSchema = z.strictObject({
  motivation: motivationSchema,
  /** Texts of the body: one for a note or question, one a tag; none for a bare highlight. */
  texts: z.array(longTextSchema).max(50),
  visibility: visibilitySchema,
  /** How a client-facing note is marked; none where it is absent. */
  marking: markingSchema.optional(),
  impact: z.strictObject({ rating: impactRatingSchema, clientId: slugSchema.optional() }).optional(),
});

const createAnnotationInputSchema = contentSchema.extend({
  target: annotationTargetSchema,
  /** Given by a caller that may repeat the call (a draft): a second call with the same id changes nothing. */
  id: slugSchema.optional(),
});
export type CreateAnnotationInput = z.infer<typeof createAnnotationInputSchema>;
const updateAnnotationInputSchema = contentSchema.extend({ id: slugSchema, revision: z.string() });
export type UpdateAnnotationInput = z.infer<typeof updateAnnotationInputSchema>;

export interface AnnotationsService {
  /** Annotations of an entry: those with an anchor in reading order, then those on the whole entry, then orphans. */
  list(entryId: string): Promise<AnnotationView[]>;
  /** @throws AttacheError NotFound where the entry is gone, Invalid where the quote is not in the part named */
  create(input: CreateAnnotationInput): Promise<AnnotationView>;
  /** Finds `quote` in the entry and annotates its first place. @throws AttacheError NotFound where it does not occur */
  createOnQuote(
    input: Omit<CreateAnnotationInput, 'target'> & { entryId: string; quote: string },
  ): Promise<AnnotationView>;
  /** @throws AttacheError Conflict where it changed since `revision` */
  update(input: UpdateAnnotationInput): Promise<AnnotationView>;
  remove(id: string): Promise<void>;
  /** Brings a removed annotation back (undo). */
  restore(annotation: Annotation): Promise<AnnotationView>;
}

const byId = z.strictObject({ id: slugSchema });

export const annotationsRouter = router({
  list: procedure
    .input(z.strictObject({ entryId: slugSchema }))
    .query(({ ctx, input }) => ctx.services.annotations.list(input.entryId)),
  create: procedure
    .input(createAnnotationInputSchema)
    .mutation(({ ctx, input }) => ctx.services.annotations.create(input)),
  update: procedure
    .input(updateAnnotationInputSchema)
    .mutation(({ ctx, input }) => ctx.services.annotations.update(input)),
  remove: procedure.input(byId).mutation(({ ctx, input }) => ctx.services.annotations.remove(input.id)),
  restore: procedure
    .input(z.strictObject({ annotation: annotationSchema }))
    .mutation(({ ctx, input }) => ctx.services.annotations.restore(input.annotation)),
});
