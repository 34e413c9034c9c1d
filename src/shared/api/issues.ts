import { z } from 'zod';
import { type Issue, slugSchema } from '../model/index.ts';
import type { PackChanges } from '../pack/delta/index.ts';
import type { ExportJob } from './exporting.ts';
import { procedure, router } from './trpc.ts';

const byBrief = z.strictObject({ briefId: slugSchema });
const issueInputSchema = byBrief.extend({
  /** Puts what changed since the last issue on the first page. */
  withChanges: z.boolean().default(false),
});
/** Since which issue: the last one where none is named. */
const sinceSchema = byBrief.extend({ issueId: slugSchema.optional() });
const nextInputSchema = sinceSchema.extend({
  withChanges: z.boolean().default(false),
  form: z.enum(['tracked', 'clean']).default('tracked'),
});

/** What changed since an issue, were the brief issued now. */
export interface ChangesSinceIssue {
  readonly since: Issue;
  readonly changes: PackChanges;
}

/** An issue as it is listed. */
export interface ListedIssue extends Issue {
  /** Whether its file is on this device: a colleague's comes by sync. */
  readonly isHere: boolean;
}

export interface IssuesService {
  /** The issues of a brief, the colleagues' too, newest first. */
  list(briefId: string): Promise<ListedIssue[]>;
  /**
   * Freezes the brief as it is now under the next number: its pack, what it was made from, and the file.
   * @throws AttacheError NotFound, Rejected where a part may not be sent to the client; nothing is kept then
   */
  issue(input: z.input<typeof issueInputSchema>): Promise<Issue>;
  /**
   * Makes the file of an issue again, byte for byte. Where this program prints otherwise, the file that was kept is handed out.
   * The job fails with Unavailable where the file is not on this device yet.
   */
  open(issueId: string): Promise<ExportJob>;
  /** @throws AttacheError NotFound where the brief was never issued, Unavailable where the issue's pack is not on this device yet */
  changes(input: z.input<typeof sinceSchema>): Promise<ChangesSinceIssue>;
  /** Exports the pack as it is now, with what changed since an issue as tracked changes, or clean. */
  exportNext(input: z.input<typeof nextInputSchema>): Promise<ExportJob>;
}

export const issuesRouter = router({
  list: procedure.input(byBrief).query(({ ctx, input }) => ctx.services.issues.list(input.briefId)),
  issue: procedure.input(issueInputSchema).mutation(({ ctx, input }) => ctx.services.issues.issue(input)),
  open: procedure
    .input(z.strictObject({ issueId: slugSchema }))
    .mutation(({ ctx, input }) => ctx.services.issues.open(input.issueId)),
  changes: procedure.input(sinceSchema).query(({ ctx, input }) => ctx.services.issues.changes(input)),
  exportNext: procedure.input(nextInputSchema).mutation(({ ctx, input }) => ctx.services.issues.exportNext(input)),
});
