import { type Clash, keepWhole, mergeDocument } from '../../../shared/merge/index.ts';
import { isSame } from '../../../shared/model/index.ts';
import { covers } from '../../../shared/sync/causal-past.ts';
import { generationOf } from '../../../shared/sync/envelope.ts';
import { DOCUMENT_SCHEMAS } from '../store/collections.ts';
import { type Incoming, pastOf } from './incoming.ts';
import { contentOfJson, liveContentOf, type Stored } from './local-documents.ts';
import { type Content, pastHere, type TrackedDocument } from './sync-documents.ts';

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
  if (tracked === undefined) return result(incoming.content, false);
  if (wentIn(incoming, tracked)) return result(local, !isSame(local, incoming.content));
  if (tracked.changes === 0 && isSuccessor(incoming, tracked)) return result(incoming.content, false);
  const base = commonState(incoming, tracked);
  if (incoming.content === undefined) return judgeDeletion(local, base, news);
  if (local === undefined) return judgeOwnDeletion(incoming.content, base, news);
  return mergeBoth(incoming, base, local, incoming.content);
}

/** Whether somebody changed on the server what has changes here that it was not told. */
export function isEditedThere(incoming: Incoming, tracked: TrackedDocument | undefined): boolean {
  if (tracked === undefined || tracked.changes === 0 || incoming.content === undefined) return false;
  return !wentIn(incoming, tracked) && !isSame(incoming.content, commonState(incoming, tracked));
}

/** Whether all of a revision is in the document here: one the server was put back to, or one of our own. */
export function wentIn({ envelope }: Incoming, tracked: TrackedDocument): boolean {
  const stamp = envelope?.stamp ?? '';
  if (stamp === tracked.stamp || !covers(pastHere(tracked), stamp)) return false;
  // With the revision we know replaced by one with an old stamp, somebody put it back by other means than ours.
  return tracked.rev === null;
}

/** Whether a revision was made from the one we know. */
export function isSuccessor(incoming: Incoming, { stamp, rev }: TrackedDocument): boolean {
  if (stamp === null || stamp === '' || stamp === incoming.envelope?.stamp) return true;
  // Who writes by other means says nothing of it, but their revisions follow each other.
  if (incoming.envelope?.seen === undefined) return rev !== null;
  return covers(pastOf(incoming), stamp);
}

/** The state both sides began with: what we sent last if the server's revision is that or was made from it. */
function commonState(incoming: Incoming, tracked: TrackedDocument): Content | undefined {
  const { outgoing_stamp: sent } = tracked;
  if (sent !== null && covers(pastOf(incoming), sent)) return contentOfJson(tracked.outgoing);
  // Made from neither: the server was put back, and somebody went on from there. Where both began is not known.
  return tracked.changes > 0 && isSuccessor(incoming, tracked) ? contentOfJson(tracked.base) : undefined;
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
