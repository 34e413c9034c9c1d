import { z } from 'zod';
import { type Issue, slugSchema } from '../model/index.ts';
import type { ExportJob } from './exporting.ts';
import { procedure, router } from './trpc.ts';

export interface IssuesService {
  /** The issues of a brief, newest first. */
  list(briefId: string): Promise<Issue[]>;
  /**
   * Freezes the brief as it is now under the next number: its pack, what it was made from, and the file.
   * @throws AttacheError NotFound, Rejected where a part may not be sent to the client; nothing is kept then
   */
  issue(briefId: string): Promise<Issue>;
  /** Makes the file of an issue again, byte for byte. Where this program prints otherwise, the file that was kept is handed out. */
  open(issueId: string): Promise<ExportJob>;
}

const byBrief = z.strictObject({ briefId: slugSchema });

export const issuesRouter = router({
  list: procedure.input(byBrief).query(({ ctx, input }) => ctx.services.issues.list(input.briefId)),
  issue: procedure.input(byBrief).mutation(({ ctx, input }) => ctx.services.issues.issue(input.briefId)),
  open: procedure
    .input(z.strictObject({ issueId: slugSchema }))
    .mutation(({ ctx, input }) => ctx.services.issues.open(input.issueId)),
});
