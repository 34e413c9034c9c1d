import { z } from 'zod';
import { slugSchema } from '../model/index.ts';
import { procedure, router } from './trpc.ts';

/** A citation style a brief can have; `id` is what the brief keeps. */
export interface CitationStyleSummary {
  readonly id: string;
  readonly title: string;
  /** Whether its citations stand in notes, or in the text. */
  readonly kind: 'note' | 'in-text';
  readonly isBuiltIn: boolean;
}

const addStyleInputSchema = z.strictObject({ text: z.string().max(1_000_000) });

export interface CitationStylesService {
  /** The built-in ones first. */
  list(): Promise<CitationStyleSummary[]>;
  /** Adds the file of a style; one of the same name is replaced. @throws AttacheError Invalid where it is no style that can be used */
  add(input: z.infer<typeof addStyleInputSchema>): Promise<CitationStyleSummary>;
  /** @throws AttacheError NotFound, Rejected for a built-in one */
  remove(id: string): Promise<void>;
}

export const citationStylesRouter = router({
  list: procedure.query(({ ctx }) => ctx.services.citationStyles.list()),
  add: procedure.input(addStyleInputSchema).mutation(({ ctx, input }) => ctx.services.citationStyles.add(input)),
  remove: procedure
    .input(z.strictObject({ id: slugSchema }))
    .mutation(({ ctx, input }) => ctx.services.citationStyles.remove(input.id)),
});
