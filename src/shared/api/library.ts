import { z } from 'zod';
import type { Disagreement } from '../disagreement/index.ts';
import {
  type Entry,
  type EntryKind,
  entrySchema,
  longTextSchema,
  type RelationType,
  type Source,
  slugSchema,
} from '../model/index.ts';
import { procedure, router } from './trpc.ts';

/** What lists and links show of an entry. */
export interface EntrySummary {
  readonly id: string;
  readonly kind: EntryKind;
  readonly title: string;
  readonly acronym?: string;
  readonly summary: string;
}

/** An entry that is related to the one being read; `incoming` where the other entry holds the relation. */
export interface RelatedEntry {
  readonly type: RelationType;
  readonly direction: 'outgoing' | 'incoming';
  readonly entry: EntrySummary;
}

/** Everything the reader shows of an entry. */
export interface EntryView {
  readonly entry: Entry;
  /** Revision to hand back when saving. */
  readonly revision: string;
  readonly disagreements: readonly Disagreement[];
  /** The sources its claims cite, in the order first cited. */
  readonly sources: readonly Source[];
  readonly related: readonly RelatedEntry[];
}

interface LibraryOverview {
  readonly libraryName: string;
  readonly libraryVersion: number;
  readonly entryCount: number;
  readonly sourceCount: number;
  readonly annotationCount: number;
  readonly briefCount: number;
}

export const saveEntryInputSchema = z.strictObject({ entry: entrySchema, revision: z.string() });
export const chooseWordingInputSchema = z.strictObject({
  entryId: slugSchema,
  revision: z.string(),
  field: slugSchema,
  /** Empty takes the choice back. */
  wording: longTextSchema,
});

export interface LibraryService {
  overview(): Promise<LibraryOverview>;
  /** @throws AttacheError NotFound */
  entry(id: string): Promise<EntryView>;
  /** Summaries of the entries that exist among `ids`, in the order asked. */
  summaries(ids: readonly string[]): Promise<EntrySummary[]>;
  sources(): Promise<Source[]>;
  /** @throws AttacheError Conflict where the entry changed since `revision`, NotFound where it is gone */
  saveEntry(input: z.infer<typeof saveEntryInputSchema>): Promise<EntryView>;
  /** Records what the analyst says where sources disagree. */
  chooseWording(input: z.infer<typeof chooseWordingInputSchema>): Promise<EntryView>;
}

const byId = z.strictObject({ id: slugSchema });

export const libraryRouter = router({
  overview: procedure.query(({ ctx }) => ctx.services.library.overview()),
  entry: procedure.input(byId).query(({ ctx, input }) => ctx.services.library.entry(input.id)),
  summaries: procedure
    .input(z.strictObject({ ids: z.array(slugSchema).max(2_000) }))
    .query(({ ctx, input }) => ctx.services.library.summaries(input.ids)),
  sources: procedure.query(({ ctx }) => ctx.services.library.sources()),
  saveEntry: procedure.input(saveEntryInputSchema).mutation(({ ctx, input }) => ctx.services.library.saveEntry(input)),
  chooseWording: procedure
    .input(chooseWordingInputSchema)
    .mutation(({ ctx, input }) => ctx.services.library.chooseWording(input)),
});
