import { z } from 'zod';
import { bibliographyFormatSchema } from '../bibliography/index.ts';
import { instantSchema, referenceSchema, type Source, slugSchema } from '../model/index.ts';
import type { ExportJob } from './exporting.ts';
import { procedure, router } from './trpc.ts';

/** Longest file of a bibliography, in UTF-16 code units: tens of thousands of documents. */
const MAX_BIBLIOGRAPHY_LENGTH = 8_000_000;

const ofBriefInputSchema = z.strictObject({ briefId: slugSchema, format: bibliographyFormatSchema });
const importInputSchema = z.strictObject({ text: z.string().max(MAX_BIBLIOGRAPHY_LENGTH) });

/** `updatedAt` is the source's as it was read. */
const describeInputSchema = z.strictObject({
  sourceId: slugSchema,
  updatedAt: instantSchema,
  reference: referenceSchema,
});

/** A bibliography as a file. */
export interface BibliographyFile {
  readonly fileName: string;
  readonly text: string;
  readonly sourceCount: number;
}

/** What came of an import. */
export interface ImportedSources {
  /** Ids of the sources that are new. */
  readonly added: readonly string[];
  /** How many were in the library already, by title and publisher. */
  readonly knownCount: number;
}

export interface BibliographyService {
  /** The sources a brief's pack cites, in the order they are first cited. @throws AttacheError NotFound */
  ofBrief(input: z.infer<typeof ofBriefInputSchema>): Promise<BibliographyFile>;
  /** The same as a file: the host asks where to save it. @throws AttacheError NotFound, Rejected where the brief cites nothing */
  exportOfBrief(input: z.infer<typeof ofBriefInputSchema>): Promise<ExportJob>;
  /** Adds the documents of a bibliography in any of the formats to the sources. @throws AttacheError Invalid where it is none */
  importSources(input: z.infer<typeof importInputSchema>): Promise<ImportedSources>;
  /**
   * Says how a source is cited. A source of the built-in library is then the reader's own: a newer library leaves it as it is.
   * @throws AttacheError NotFound, Conflict where it changed since `updatedAt`
   */
  describe(input: z.infer<typeof describeInputSchema>): Promise<Source>;
}

export const bibliographyRouter = router({
  ofBrief: procedure.input(ofBriefInputSchema).query(({ ctx, input }) => ctx.services.bibliography.ofBrief(input)),
  exportOfBrief: procedure
    .input(ofBriefInputSchema)
    .mutation(({ ctx, input }) => ctx.services.bibliography.exportOfBrief(input)),
  importSources: procedure
    .input(importInputSchema)
    .mutation(({ ctx, input }) => ctx.services.bibliography.importSources(input)),
  describe: procedure
    .input(describeInputSchema)
    .mutation(({ ctx, input }) => ctx.services.bibliography.describe(input)),
});
