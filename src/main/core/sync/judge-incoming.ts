import { type Clash, keepWhole, mergeDocument } from '../../../shared/merge/index.ts';
import { isSame } from '../../../shared/model/index.ts';
import { generationOf } from '../../../shared/sync/envelope.ts';
import { DOCUMENT_SCHEMAS } from '../store/collections.ts';
import type { Incoming } from './incoming.ts';
import { contentOfJson, liveContentOf, type Stored } from './local-documents.ts';
import type { Content, TrackedDocument } from './sync-documents.ts';

/** What to do with a revision from the server. */
export type Judgement =
  /** It is what we have. */
  | { readonly kind: 'known' }
  /** It is older than what we know: an answer that came late, or a server that went back. */
  | { readonly kind: 'stale' }
  /**
   * The document becomes `content` (`undefined`: deleted), on top of the server's revision; `hasChanges` says whether the server has
   * still to be told.
   */
  | {
      readonly kind: 'result';
      readonly content: Content | undefined;
      readonly hasChanges: boolean;
      readonly clashes: readonly Clash[];
    };

/** Clashes one side has that the other never heard of: like edits, they outlive a deletion. */
export interface News {
  readonly here: boolean;
  readonly there: boolean;
}

/**
 * Joins a server's revision with the local document, as RxDB's protocol has it: the client decides, against the state both began
 * with. Nobody's edit is dropped: what clashes is kept twice, and an edit outlives a deletion.
 */
export function judgeIncoming(
  incoming: Incoming,
  tracked: TrackedDocument | undefined,
  stored: Stored | undefined,
  news: News,
): Judgement {
  const known = tracked?.rev;
  if (known === incoming.rev) return { kind: 'known' };
  if (known != null && generationOf(incoming.rev) < generationOf(known)) return { kind: 'stale' };
  const local = liveContentOf(stored);
  if (tracked === undefined || tracked.changes === 0) return result(incoming.content, false);
  const base = commonState(incoming, tracked);
  if (incoming.content === undefined) return judgeDeletion(local, base, news);
  if (local === undefined) return judgeOwnDeletion(incoming.content, base, news);
  return mergeBoth(incoming, base, local, incoming.content);
}

/** Whether somebody changed on the server what has changes here that it was not told. */
export function isEditedThere(incoming: Incoming, tracked: TrackedDocument | undefined): boolean {
  if (tracked === undefined || tracked.changes === 0 || incoming.content === undefined) return false;
  return !isSame(incoming.content, commonState(incoming, tracked));
}

/** The state both sides began with: what we sent last if the server's revision is that or was made from it. */
function commonState(incoming: Incoming, tracked: TrackedDocument): Content | undefined {
  const { stamp, after } = incoming.envelope ?? {};
  const { outgoing_stamp: sent, is_resync: isResync } = tracked;
  if (sent !== null && (sent === stamp || sent === after)) return contentOfJson(tracked.outgoing);
  if (isResync === 0) return contentOfJson(tracked.base);
  if (tracked.stamp !== null && after === tracked.stamp) return contentOfJson(tracked.base);
  // The server lost revisions we had: what it has of our past is where we began; what is newer began we do not know where.
  return tracked.stamp !== null && stamp !== undefined && stamp <= tracked.stamp ? incoming.content : undefined;
}

function judgeDeletion(local: Content | undefined, base: Content | undefined, news: News): Judgement {
  if (local === undefined || (isSame(local, base) && !news.here)) return result(undefined, false);
  return result(local, true, [{ path: [], kept: local, other: null, keptSide: 'left' }]);
}

function judgeOwnDeletion(remote: Content, base: Content | undefined, news: News): Judgement {
  if (isSame(remote, base) && !news.there) return result(undefined, true);
  return result(remote, true, [{ path: [], kept: remote, other: null, keptSide: 'right' }]);
}

function mergeBoth({ collection }: Incoming, base: Content | undefined, local: Content, remote: Content): Judgement {
  const merged = mergeDocument<Content>(collection, base, local, remote);
  const parsed = DOCUMENT_SCHEMAS[collection].safeParse(merged.document);
  const { document, clashes } = parsed.success ? merged : keepWhole<Content>(local, remote);
  return result(document, clashes.length > 0 || !isSame(document, remote), clashes);
}

function result(content: Content | undefined, hasChanges: boolean, clashes: readonly Clash[] = []): Judgement {
  return { kind: 'result', content, hasChanges, clashes };
}
