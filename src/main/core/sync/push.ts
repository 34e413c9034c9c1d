import { joinPasts } from '../../../shared/sync/causal-past.ts';
import { type Envelope, remoteId, type SharedClash } from '../../../shared/sync/envelope.ts';
import { type Scope, scopeOf } from '../../../shared/sync/scope.ts';
import { COLLECTIONS } from '../store/collections.ts';
import type { BulkAnswer } from './database.ts';
import { type Departure, departureOf } from './departures.ts';
import type { InlineFile } from './issue-files.ts';
import { liveContentOf } from './local-documents.ts';
import { type PullContext, takeIn } from './pull.ts';
import { ServerFailure } from './server-failure.ts';
import { type Content, keptPast, pastHere, type TrackedDocument } from './sync-documents.ts';

/** Bytes of documents sent in one request: well below what proxies let through by default. */
const MAX_BATCH_BYTES = 512 * 1024;
/** Rounds in which a document may lose the race against other writers before the rest of its changes waits a while. */
const MAX_ROUNDS = 20;

/** A change on its way: what is sent, and what it acknowledges once the server has it. */
interface Outgoing {
  readonly document: TrackedDocument;
  readonly envelope: Envelope;
  readonly content: Content | undefined;
  readonly clashes: readonly SharedClash[];
}

/** Sends the changes of one scope that no server has acknowledged. What the server refuses is marked and holds nothing up. */
export async function push(context: PullContext): Promise<void> {
  await sendTombstones(context);
  let fewest = Number.POSITIVE_INFINITY;
  for (let lost = 0; lost < MAX_ROUNDS; lost++) {
    const waiting = await context.state.exclusively(() => waitingFor(context));
    if (waiting.length === 0) return;
    if (waiting.length < fewest) lost = 0;
    fewest = Math.min(fewest, waiting.length);
    for (const batch of inBatches(waiting)) {
      context.signal.throwIfAborted();
      await sendBatch(context, batch);
    }
    await sendTombstones(context);
  }
}

/** Documents of this scope with changes, each with what it is now. A document that belongs elsewhere by now leaves first. */
function waitingFor({ state, scope }: PullContext): Outgoing[] {
  const outgoing: Outgoing[] = [];
  state.inTransaction(() => {
    for (const document of state.tracked.waiting()) {
      const content = liveContentOf(state.local.read(document.collection, document.id));
      const home = content === undefined ? (document.scope ?? scope) : scopeOf(document.collection, content);
      if (home !== scope) continue;
      if (isForOthersToSay(state, document, content)) {
        state.tracked.settle(document, { ...document, ...UNKNOWN, scope });
      } else outgoing.push(prepare(state, scope, leaveOtherScope(state, scope, document), content));
    }
  });
  return outgoing;
}

function isUnknownToServers({ rev, outgoing_stamp: sent }: TrackedDocument): boolean {
  return rev === null && sent === null;
}

/**
 * Of what no server ever had, a deletion is nobody's news. An issue that a server lost is sent again by those who have its files too:
 * without, it would keep them from being sent.
 */
function isForOthersToSay(
  { issueFiles }: PullContext['state'],
  document: TrackedDocument,
  content: Content | undefined,
): boolean {
  if (content === undefined) return isUnknownToServers(document);
  return document.collection === 'issues' && !issueFiles.areHere(document.id);
}

const UNKNOWN = { rev: null, changes: 0, base: null };

function leaveOtherScope(state: PullContext['state'], scope: Scope, document: TrackedDocument): TrackedDocument {
  const { collection, id, rev, scope: left } = document;
  if (left === null || left === scope) return document;
  if (rev !== null) state.departures.add(departureOf({ ...document, rev }, left));
  state.elsewhere.add(left);
  state.tracked.moveTo(document, scope);
  if (scope === 'private') state.conflicts.makePrivate(collection, id);
  return state.tracked.find(collection, id) ?? document;
}

function prepare(
  state: PullContext['state'],
  scope: Scope,
  document: TrackedDocument,
  content: Content | undefined,
): Outgoing {
  const { collection, id, rev, stamp } = document;
  const clashes = content === undefined ? [] : state.conflicts.of({ collection, id, scope });
  const left = Object.fromEntries(
    state.departures.of(collection, id).flatMap((known) => (known.scope === scope ? [] : [[known.scope, known.rev]])),
  );
  // After a restart the clock may not remember what it received: what is made from a revision is stamped later, whatever it says.
  if (stamp !== null) state.clock.receive(stamp);
  const envelope: Envelope = {
    _id: remoteId(collection, id),
    ...(rev === null ? {} : { _rev: rev }),
    ...(content === undefined ? { _deleted: true } : {}),
    type: collection,
    schema: COLLECTIONS[collection].schema.version,
    by: state.userName(),
    stamp: state.stamp(),
    seen: [...pastHere(document)],
    ...(content === undefined || Object.keys(left).length === 0 ? {} : { left }),
    ...(clashes.length === 0
      ? {}
      : { clashes: clashes.map(({ collection: _, documentId: __, scope: ___, ...clash }) => clash) }),
    content,
  };
  const outgoing = JSON.stringify(content ?? null);
  state.tracked.send(document, { scope, stamp: envelope.stamp, outgoing });
  return { document, envelope, content, clashes };
}

function* inBatches(waiting: readonly Outgoing[]): Generator<readonly Outgoing[]> {
  let batch: Outgoing[] = [];
  let bytes = 0;
  for (const outgoing of waiting) {
    // An issue brings its files, and goes alone.
    const size = outgoing.document.collection === 'issues' ? MAX_BATCH_BYTES : JSON.stringify(outgoing.envelope).length;
    if (batch.length > 0 && bytes + size > MAX_BATCH_BYTES) {
      yield batch;
      batch = [];
      bytes = 0;
    }
    batch.push(outgoing);
    bytes += size;
  }
  if (batch.length > 0) yield batch;
}

/** @param withFiles an issue whose files are too large for the server is sent without them: colleagues see that it is, and whose */
async function sendBatch(context: PullContext, batch: readonly Outgoing[], withFiles = true): Promise<void> {
  const files = withFiles ? filesOf(context, batch) : new Map();
  try {
    const answers = await context.database.write(
      batch.map(({ envelope }) => ({ ...envelope, ...files.get(envelope) })),
      context.signal,
    );
    await takeAnswers(context, batch, answers);
  } catch (fault) {
    if (!(fault instanceof ServerFailure) || fault.kind !== 'too-large') throw fault;
    const [only] = batch;
    if (batch.length > 1) {
      const half = batch.length >> 1;
      await sendBatch(context, batch.slice(0, half));
      await sendBatch(context, batch.slice(half));
    } else if (files.size > 0) await sendBatch(context, batch, false);
    else if (only !== undefined) reject(context, only, 413, fault.reason);
  }
}

function filesOf({ state }: PullContext, batch: readonly Outgoing[]) {
  const files = new Map<Envelope, { readonly _attachments: Readonly<Record<string, InlineFile>> }>();
  for (const { document, envelope, content } of batch) {
    if (document.collection !== 'issues' || content === undefined) continue;
    const inline = state.issueFiles.inline(document.id);
    if (inline !== undefined) files.set(envelope, { _attachments: inline });
  }
  return files;
}

/** Acknowledges what was taken, marks what was refused, and looks again at what somebody else changed first. */
async function takeAnswers(
  context: PullContext,
  batch: readonly Outgoing[],
  answers: readonly BulkAnswer[],
): Promise<void> {
  const { state, database, signal } = context;
  const byId = new Map(answers.map((answer) => [answer.id, answer]));
  const contested: Outgoing[] = [];
  state.inTransaction(() => {
    for (const outgoing of batch) {
      const answer = byId.get(outgoing.envelope._id);
      if (answer?.error === 'conflict') contested.push(outgoing);
      else if (answer !== undefined) takeAnswer(context, outgoing, answer);
    }
  });
  if (contested.length === 0) return;
  const present = await database.read(
    contested.map(({ envelope }) => envelope._id),
    signal,
  );
  const found = new Set(present.map(({ id }) => id));
  for (const { document, envelope } of contested) {
    if (!found.has(envelope._id) && document.rev !== null) state.tracked.forgetRevision(document, document.rev);
  }
  await takeIn(context, present);
}

/** Statuses a server gives to a write it refuses for what it is. */
const REFUSALS: Readonly<Record<string, number>> = { forbidden: 403, unauthorized: 401 };

function takeAnswer(context: PullContext, outgoing: Outgoing, { rev, error, reason }: BulkAnswer): void {
  const refusal = REFUSALS[error ?? ''];
  if (refusal !== undefined) reject(context, outgoing, refusal, reason ?? '');
  else if (error !== undefined || rev === undefined) throw new ServerFailure('server', reason ?? error ?? '');
  else acknowledge(context, outgoing, rev);
}

function acknowledge({ state, scope }: PullContext, outgoing: Outgoing, rev: string): void {
  const { document, envelope, clashes, content } = outgoing;
  const { stamp } = envelope;
  const seen = keptPast(joinPasts(envelope.seen ?? [], [stamp]), stamp);
  state.checkpoints.doubt(scope);
  state.tracked.acknowledge(document, { scope, rev, stamp, sent: document.changes, seen });
  state.conflicts.markShared(document, clashes);
  if (content === undefined) state.conflicts.removeAllOf(document.collection, document.id);
}

function reject({ state }: PullContext, { document, envelope }: Outgoing, status: number, reason: string): void {
  state.tracked.reject(document, envelope.stamp, { status, reason, at: state.now().toISOString() });
}

/** Deletes in this scope what moved to another. Its content is not sent again. */
async function sendTombstones(context: PullContext): Promise<void> {
  const { state, scope, database, signal } = context;
  const leaving = state.departures.unsent(scope);
  if (leaving.length === 0) return;
  const answers = await database.write(
    leaving.map((departure) => tombstoneOf(context, departure)),
    signal,
  );
  const byId = new Map(answers.map((answer) => [answer.id, answer]));
  const contested: Departure[] = [];
  for (const departure of leaving) {
    const answer = byId.get(remoteId(departure.collection, departure.id));
    if (answer?.error === 'conflict') contested.push(departure);
    else if (answer !== undefined) state.departures.markSent(departure);
    state.checkpoints.doubt(scope);
  }
  if (contested.length === 0) return;
  // Somebody deleted it too, or edited it meanwhile: then it is a document of its own there.
  for (const departure of contested) state.departures.markSent(departure);
  const present = await database.read(
    contested.map(({ collection, id }) => remoteId(collection, id)),
    signal,
  );
  await takeIn(
    context,
    present.filter(({ isDeleted }) => !isDeleted),
  );
}

function tombstoneOf({ state }: PullContext, { collection, id, rev, seen }: Departure): Omit<Envelope, 'content'> {
  return {
    _id: remoteId(collection, id),
    _rev: rev,
    _deleted: true,
    type: collection,
    schema: COLLECTIONS[collection].schema.version,
    by: state.userName(),
    // Nothing was written: it ends what it is a tombstone of, and is of no moment itself.
    stamp: '',
    ...(seen === null ? {} : { seen: JSON.parse(seen) }),
  };
}
