import { z } from 'zod';
import { type LookDefinition, lookDefinitionSchema } from '../looks/look-definition.ts';
import { slugSchema } from '../model/index.ts';
import { procedure, router } from './trpc.ts';

/** Longest Word file a look is read from, in bytes; written in base64 it is a third longer. */
export const MAX_WORD_FILE_BYTES = 8 * 1_048_576;

/** A look a brief can have; `id` is what the brief keeps. */
export interface LookSummary {
  readonly id: string;
  readonly name: string;
  readonly isBuiltIn: boolean;
  readonly definition: LookDefinition;
}

/** A look read from a Word file and not kept yet: what of the file is in it and what is not, in sentences. */
interface ReadLook {
  readonly definition: LookDefinition;
  readonly taken: readonly string[];
  readonly left: readonly string[];
}

const wordFileInputSchema = z.strictObject({
  /** What the look is to be called. */
  name: lookDefinitionSchema.shape.name,
  /** The file in base64. */
  content: z.base64().max(Math.ceil(MAX_WORD_FILE_BYTES / 3) * 4),
});
/** Without an id it is a new look, under the slug of its name; with one it replaces that look. */
const saveLookInputSchema = z.strictObject({ id: slugSchema.optional(), definition: lookDefinitionSchema });

export interface LooksService {
  /** The built-in ones first. */
  list(): Promise<LookSummary[]>;
  /**
   * Reads a look from a Word document or template; nothing is kept.
   * @throws AttacheError Invalid where it is no such file, Rejected where it holds macros or is too large
   */
  read(input: z.infer<typeof wordFileInputSchema>): Promise<ReadLook>;
  /** @throws AttacheError NotFound where there is none to replace, Full where there are too many */
  save(input: z.infer<typeof saveLookInputSchema>): Promise<LookSummary>;
  /** Briefs that have it say so. @throws AttacheError NotFound, Rejected where it is built in */
  remove(id: string): Promise<void>;
}

export const looksRouter = router({
  list: procedure.query(({ ctx }) => ctx.services.looks.list()),
  read: procedure.input(wordFileInputSchema).mutation(({ ctx, input }) => ctx.services.looks.read(input)),
  save: procedure.input(saveLookInputSchema).mutation(({ ctx, input }) => ctx.services.looks.save(input)),
  remove: procedure
    .input(z.strictObject({ id: slugSchema }))
    .mutation(({ ctx, input }) => ctx.services.looks.remove(input.id)),
});
