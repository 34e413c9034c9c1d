import { z } from 'zod';
import { pageSizeSchema } from '../looks/page-size.ts';
import { notePlaceSchema, slugSchema } from '../model/index.ts';
import { packLanguageSchema } from '../pack/pack-language.ts';
import type { ApiError } from './errors.ts';
import { type ExportFormat, exportFormatSchema } from './export-format.ts';
import { procedure, router } from './trpc.ts';

/**
 * What is made: the pack as it is now, an issue as it was sent, the pack with what changed since an issue marked, or the sources it
 * cites for a reference manager.
 */
type ExportKind = 'pack' | 'issue' | 'changes' | 'sources';

/**
 * How far an export is. `fraction` runs from 0 to 1. A finished one says where the file is: saved at a `path` the person
 * chose, or (in an ordinary browser) to be downloaded from `url`; `remark` is what they should know of it.
 */
export type ExportState =
  | { readonly phase: 'choosing' }
  | { readonly phase: 'working'; readonly step: string; readonly fraction: number }
  | {
      readonly phase: 'saved';
      readonly path: string;
      readonly fileName: string;
      readonly bytes: number;
      readonly remark?: string;
    }
  | {
      readonly phase: 'downloadable';
      readonly url: string;
      readonly fileName: string;
      readonly bytes: number;
      readonly remark?: string;
    }
  | { readonly phase: 'cancelled' }
  | { readonly phase: 'failed'; readonly error: ApiError };

/** How a pack is printed: chosen for a new brief, or for one export otherwise than in its brief. */
export const printChoicesSchema = z.strictObject({
  /** Id of a look. */
  look: slugSchema.optional(),
  pageSize: pageSizeSchema.optional(),
  language: packLanguageSchema.optional(),
  /** Id of a citation style. */
  citationStyle: slugSchema.optional(),
  /** A citation style's file, which stands for one with an id. */
  citationStyleText: z.string().max(1_000_000).optional(),
  notes: notePlaceSchema.optional(),
});
export type PrintChoices = z.infer<typeof printChoicesSchema>;

export interface ExportJob {
  readonly id: string;
  readonly briefId: string;
  readonly kind: ExportKind;
  readonly format: ExportFormat;
  readonly state: ExportState;
}

export interface ExportingService {
  /** Starts an export, to Word where no format is named, and returns at once; the host asks where to save. The change feed tells of progress (`exports`). */
  start(briefId: string, format?: ExportFormat, choices?: PrintChoices): Promise<ExportJob>;
  /** @throws AttacheError NotFound */
  status(jobId: string): Promise<ExportJob>;
  /** Stops it; nothing is left behind. Cancelling what has ended changes nothing. */
  cancel(jobId: string): Promise<ExportJob>;
  /** Shows the saved file in the system's file manager. @throws AttacheError Unavailable where the host cannot */
  showInFolder(jobId: string): Promise<void>;
}

const byJob = z.strictObject({ jobId: slugSchema });

export const exportingRouter = router({
  start: procedure
    .input(printChoicesSchema.extend({ briefId: slugSchema, format: exportFormatSchema.default('docx') }))
    .mutation(({ ctx, input: { briefId, format, ...choices } }) =>
      ctx.services.exporting.start(briefId, format, choices),
    ),
  status: procedure.input(byJob).query(({ ctx, input }) => ctx.services.exporting.status(input.jobId)),
  cancel: procedure.input(byJob).mutation(({ ctx, input }) => ctx.services.exporting.cancel(input.jobId)),
  showInFolder: procedure.input(byJob).mutation(({ ctx, input }) => ctx.services.exporting.showInFolder(input.jobId)),
});
