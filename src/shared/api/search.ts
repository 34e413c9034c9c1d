import { z } from 'zod';
import {
  type EntryKind,
  type EntryStatus,
  entryKindSchema,
  entryStatusSchema,
  jurisdictionSchema,
  topicSchema,
} from '../model/index.ts';
import { procedure, router } from './trpc.ts';

/** Filters narrow; values of one filter widen each other. Dates are inclusive days and compare with an entry's `date`. */
export const searchFiltersSchema = z.strictObject({
  kinds: z.array(entryKindSchema).max(50).optional(),
  topics: z.array(topicSchema).max(50).optional(),
  jurisdictions: z.array(jurisdictionSchema).max(300).optional(),
  statuses: z.array(entryStatusSchema).max(50).optional(),
  from: z.iso.date().optional(),
  to: z.iso.date().optional(),
  hasNotes: z.boolean().optional(),
  hasDisagreement: z.boolean().optional(),
});
export type SearchFilters = z.infer<typeof searchFiltersSchema>;

const searchInputSchema = z.strictObject({
  /** What the reader typed; any text at all. Empty lists everything. The last word is a prefix while typing. */
  text: z.string(),
  filters: searchFiltersSchema.optional(),
  /** `relevance` falls back to `title` where there is no text. */
  sort: z.enum(['relevance', 'date', 'title']).optional(),
  offset: z.int().min(0).max(10_000_000).optional(),
  limit: z.int().min(1).max(200).optional(),
  /** Whether an answer from the newest entries is enough for now where there are very many: see `isPartial`. */
  isQuick: z.boolean().optional(),
  /** What shows the hits, and which of its searches this is: one with a lower turn is given up. */
  view: z.strictObject({ name: z.string().max(100), turn: z.int().min(0) }).optional(),
});
export type SearchInput = z.infer<typeof searchInputSchema>;

/** A piece of text, marked where it matched. */
export interface SnippetPiece {
  readonly text: string;
  readonly isMatch: boolean;
}

export interface SearchHit {
  readonly id: string;
  readonly kind: EntryKind;
  readonly title: readonly SnippetPiece[];
  readonly acronym?: string;
  readonly status: EntryStatus;
  /** YYYY-MM-DD. */
  readonly date: string;
  /** Where it matched, with the matches marked; the summary's beginning where there is no text. */
  readonly snippet: readonly SnippetPiece[];
  readonly noteCount: number;
  readonly disagreementCount: number;
}

export interface FacetValue {
  readonly value: string;
  readonly count: number;
}

/**
 * How many entries each value of a filter would give, the other filters being as they are. Most first. Where a text or dates
 * match more than `TOTAL_COUNT_CAP` entries, those added last are counted.
 */
export interface SearchFacets {
  readonly kinds: readonly FacetValue[];
  readonly topics: readonly FacetValue[];
  readonly jurisdictions: readonly FacetValue[];
  readonly statuses: readonly FacetValue[];
  readonly hasNotes: number;
  readonly hasDisagreement: number;
}

export interface SearchResult {
  /** Of a text or of dates up to `TOTAL_COUNT_CAP`, which then means “this many or more”; exact for every other list. */
  readonly total: number;
  readonly offset: number;
  /** Of a quick search: whether older entries were not looked through yet. `total` and counts then mean “at least so many”. */
  readonly isPartial?: true;
  readonly hits: readonly SearchHit[];
  /** Only with the first page (`offset` 0). */
  readonly facets?: SearchFacets;
}

export interface SearchService {
  /**
   * No text is an error: what can not be a query finds what its words find, or nothing.
   * @throws AttacheError Cancelled where the same view asked for a newer search before this one was answered
   */
  search(input: SearchInput): Promise<SearchResult>;
}

export const searchRouter = router({
  search: procedure.input(searchInputSchema).query(({ ctx, input }) => ctx.services.search.search(input)),
});
