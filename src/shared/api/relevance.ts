import { z } from 'zod';
import { slugSchema } from '../model/index.ts';
import type { Reason } from '../relevance/index.ts';
import type { EntrySummary } from './library.ts';
import { procedure, router } from './trpc.ts';

/** Most entries proposed at once. */
const MAX_PROPOSALS = 200;
const DEFAULT_PROPOSALS = 20;

/** An entry that matters to a client, and why: `score` is the sum of the weights of `reasons`, heaviest first. */
export interface Proposal {
  readonly entry: EntrySummary;
  readonly score: number;
  readonly reasons: readonly Reason[];
  /** The reasons in one line: "because: Cloud · Singapore". */
  readonly because: string;
}

const proposeInputSchema = z.strictObject({
  clientId: slugSchema,
  limit: z.int().min(1).max(MAX_PROPOSALS).default(DEFAULT_PROPOSALS),
});

export interface RelevanceService {
  /**
   * Entries for a brief of this client, most relevant first; none without a reason. What is marked above the client's ceiling is
   * not among them.
   * @throws AttacheError NotFound where there is no such client
   */
  propose(input: z.infer<typeof proposeInputSchema>): Promise<Proposal[]>;
}

export const relevanceRouter = router({
  propose: procedure.input(proposeInputSchema).query(({ ctx, input }) => ctx.services.relevance.propose(input)),
});
