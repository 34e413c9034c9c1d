import { z } from 'zod';
import { type Brief, briefSchema, type Client, slugSchema, titleSchema } from '../model/index.ts';
import type { Pack } from '../pack/index.ts';
import type { DrawnPages } from '../pages/page-drawing.ts';
import { printChoicesSchema } from './exporting.ts';
import type { EntrySummary } from './library.ts';
import { procedure, router } from './trpc.ts';

/** What the list of briefs shows. */
export interface BriefSummary {
  readonly id: string;
  readonly title: string;
  readonly clientId: string;
  readonly clientName: string;
  readonly date: string;
  readonly sectionCount: number;
  readonly updatedAt: string;
}

/** What the builder works on. `client` is absent where it was removed; `entries` holds the chosen entries that exist. */
export interface BriefView {
  readonly brief: Brief;
  readonly revision: string;
  readonly client?: Client;
  readonly entries: readonly EntrySummary[];
}

const createBriefInputSchema = z.strictObject({
  title: titleSchema,
  clientId: slugSchema,
  /** Entries it begins with, in this order. */
  entryIds: z.array(slugSchema).max(1_000).optional(),
  ...printChoicesSchema.omit({ citationStyleText: true }).shape,
});
/** The whole brief as edited; `updatedAt` is set by the program. */
const saveBriefInputSchema = z.strictObject({ brief: briefSchema, revision: z.string() });
const addEntryInputSchema = z.strictObject({ briefId: slugSchema, entryId: slugSchema });

export interface BriefsService {
  /** Newest change first. */
  list(): Promise<BriefSummary[]>;
  get(id: string): Promise<BriefView>;
  /**
   * The id is made from the title. A new brief has its two opening sections, the entries it begins with, and all options on.
   * @throws AttacheError NotFound where the client or one of the entries is not there
   */
  create(input: z.infer<typeof createBriefInputSchema>): Promise<BriefView>;
  /** @throws AttacheError Conflict where it changed since `revision` */
  save(input: z.infer<typeof saveBriefInputSchema>): Promise<BriefView>;
  /** Appends the entry; changes nothing where it is in the brief already. */
  addEntry(input: z.infer<typeof addEntryInputSchema>): Promise<BriefView>;
  remove(id: string): Promise<void>;
  /** The pack as it would be exported now. */
  preview(id: string): Promise<Pack>;
  /**
   * Pages of the pack of a brief as Word will set them, the cover being 1; those there are between `first` and `last`. The brief is given
   * as it is on the screen, saved or not.
   * @throws AttacheError Cancelled where the same view asked for newer ones before these were drawn
   */
  pages(input: z.infer<typeof pagesInputSchema>): Promise<DrawnPages>;
}

const byId = z.strictObject({ id: slugSchema });
const pageNumberSchema = z.int().min(1).max(100_000);
const pagesInputSchema = z.strictObject({
  brief: briefSchema,
  /** What shows them; each has a name of its own. */
  view: z.string().max(100),
  first: pageNumberSchema,
  last: pageNumberSchema,
  /** Id of the section whose place on the pages is to be told. */
  sectionId: z.string().optional(),
});

export const briefsRouter = router({
  list: procedure.query(({ ctx }) => ctx.services.briefs.list()),
  get: procedure.input(byId).query(({ ctx, input }) => ctx.services.briefs.get(input.id)),
  create: procedure.input(createBriefInputSchema).mutation(({ ctx, input }) => ctx.services.briefs.create(input)),
  save: procedure.input(saveBriefInputSchema).mutation(({ ctx, input }) => ctx.services.briefs.save(input)),
  addEntry: procedure.input(addEntryInputSchema).mutation(({ ctx, input }) => ctx.services.briefs.addEntry(input)),
  remove: procedure.input(byId).mutation(({ ctx, input }) => ctx.services.briefs.remove(input.id)),
  preview: procedure.input(byId).query(({ ctx, input }) => ctx.services.briefs.preview(input.id)),
  pages: procedure.input(pagesInputSchema).query(({ ctx, input }) => ctx.services.briefs.pages(input)),
});
