import { removeBranches } from './branches.ts';
import { sequenceNumber } from './database.ts';
import { lookAgainAtQuarantine, type PullContext, pull, ServerWentBack } from './pull.ts';
import { push } from './push.ts';
import { endPlainDocuments, joinPlainDocuments } from './sealing/plain-documents.ts';

/** Exchanges everything of one scope once: what changed there, then what changed here. @throws ServerFailure */
export async function exchange(context: PullContext): Promise<void> {
  await noticeAnotherServer(context);
  try {
    await pullAndPush(context);
  } catch (fault) {
    if (!(fault instanceof ServerWentBack)) throw fault;
    context.state.checkpoints.startAgain(context.scope);
    await pullAndPush(context);
  }
  await noteProgress(context);
}

async function pullAndPush(context: PullContext): Promise<void> {
  await lookAgainAtQuarantine(context);
  await pull(context);
  // What is encrypted there must not be written in plain text.
  if (context.database.sealing?.state.phase() === 'locked') return;
  const plain = await joinPlainDocuments(context);
  await push(context);
  await removeBranches(context);
  await endPlainDocuments(context, plain);
  await pull(context);
}

/**
 * Compares what this device noted on the server with what it remembers of that. A database that was deleted and made again knows
 * nothing of this device, one restored from a backup knows less than it should: then everything is compared again.
 */
async function noticeAnotherServer({ state, scope, database, signal }: PullContext): Promise<void> {
  const { since, turn } = state.checkpoints.get(scope);
  if (since === '0' && turn === 0) return;
  const present = await database.sequence(signal);
  const known = turn === 0 ? 0 : await database.turn(state.deviceId);
  const isBehind = known === undefined || known < turn || sequenceNumber(present) < sequenceNumber(since);
  if (isBehind) state.checkpoints.startAgain(scope);
}

/** Noted there before it is remembered here: the server may know of more than this device, never of less. */
async function noteProgress({ state, scope, database }: PullContext): Promise<void> {
  const lastSuccess = state.now().toISOString();
  const { since, turn } = state.checkpoints.get(scope);
  if (state.checkpoints.isNoted(scope, since)) {
    state.checkpoints.set(scope, { last_success: lastSuccess });
    return;
  }
  await database.noteTurn(state.deviceId, turn + 1);
  state.checkpoints.set(scope, { turn: turn + 1, last_success: lastSuccess });
  state.checkpoints.markNoted(scope, since);
}
