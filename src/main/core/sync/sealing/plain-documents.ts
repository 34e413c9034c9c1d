import { isSame } from '../../../../shared/model/index.ts';
import { REPLACED_BY_SEALED, SEALED_PREFIX, SEALING_ID } from '../../../../shared/sync/sealed-document.ts';
import { joinBranch } from '../branches.ts';
import type { Database } from '../database.ts';
import { authorOf, type Incoming, parseRow, type RemoteRow } from '../incoming.ts';
import { contentOfJson, liveContentOf } from '../local-documents.ts';
import { applyElsewhere } from '../moved-documents.ts';
import type { PullContext } from '../pull.ts';
import { isSealedRevision } from './sealed-database.ts';

/** Documents looked at in one request. */
const PAGE = 200;

/** What the private database still holds in plain text. */
export interface PlainDocuments {
  readonly joined: readonly Incoming[];
  /** How many could not be joined (yet); they stay as they are. */
  readonly left: number;
}

const NONE: PlainDocuments = { joined: [], left: 0 };

/**
 * Takes in what lies in the private database in plain text: from before it was encrypted, or written by a device that did not know.
 * It is joined with the document here, which goes back encrypted; `endPlainDocuments` then ends it there.
 */
export async function joinPlainDocuments(context: PullContext): Promise<PlainDocuments> {
  const { state, scope, database, signal } = context;
  const { sealing } = database;
  if (sealing === undefined || sealing.state.phase() !== 'on' || sealing.state.isClean()) return NONE;
  const joined: Incoming[] = [];
  let left = 0;
  for await (const row of plainRows(sealing.plain, signal)) {
    const parsed = parseRow(row, scope);
    if (parsed.kind === 'unusable') state.quarantine.put(scope, row, parsed.reason);
    if (parsed.kind === 'foreign') continue;
    const isJoined = parsed.kind === 'document' && (await state.exclusively(() => takeIn(context, parsed.incoming)));
    if (isJoined) joined.push(parsed.incoming);
    else left++;
  }
  return { joined, left };
}

async function* plainRows(plain: Database, signal: AbortSignal): AsyncGenerator<RemoteRow> {
  let rows = await plain.page('', PAGE, signal);
  while (rows.length > 0) {
    for (const row of rows) if (row.id !== SEALING_ID && !row.id.startsWith(SEALED_PREFIX)) yield row;
    rows = await plain.page(rows.at(-1)?.id ?? '', PAGE, signal);
  }
}

/** Ends on the server what was joined and is there encrypted by now. */
export async function endPlainDocuments(context: PullContext, { joined, left }: PlainDocuments): Promise<void> {
  const { state, scope, database, signal } = context;
  const { sealing } = database;
  if (sealing === undefined || sealing.state.phase() !== 'on' || sealing.state.isClean()) return;
  const sent = joined.filter(({ collection, id }) => {
    const tracked = state.tracked.find(collection, id);
    return tracked?.changes === 0 && (tracked.scope !== scope || isSealedRevision(tracked.rev));
  });
  let ended = 0;
  for (let start = 0; start < sent.length; start += PAGE) {
    const tombstones = sent.slice(start, start + PAGE).map((incoming) => tombstoneOf(incoming, state.userName()));
    const answers = await sealing.plain.write(tombstones, signal);
    ended += answers.filter(({ error }) => error === undefined).length;
  }
  if (left === 0 && ended === joined.length) sealing.state.setClean(true);
}

/** Says whether all of it is here now. What moved to a shared database is: this is what it left behind. */
async function takeIn(context: PullContext, incoming: Incoming): Promise<boolean> {
  const { state, scope } = context;
  const { collection, id, content, envelope } = incoming;
  const tracked = state.tracked.find(collection, id);
  if (tracked === undefined) {
    const settled = { scope, rev: null, stamp: null, changes: 1, base: null, seen: null };
    const previous = state.local.read(collection, id);
    state.conflicts.follow({ collection, id, scope }, envelope?.clashes ?? []);
    const missed = await state.local.write([
      { collection, id, previous, content, settled, author: authorOf(incoming) },
    ]);
    return missed.length === 0;
  }
  if (tracked.scope === scope) {
    sendEncrypted(context, incoming);
    // What was changed here began with it: nothing of it is lost.
    const isOurBase = tracked.changes > 0 && isSame(content, contentOfJson(tracked.base));
    if (!isOurBase) await joinBranch(context, incoming);
    return true;
  }
  if (state.departures.of(collection, id).some((departure) => departure.scope === scope)) return true;
  // Another document by now: what is private of it goes on as a private copy.
  const writes = applyElsewhere(state, scope, incoming, tracked, state.local.read(collection, id));
  return (await state.local.write(writes)).length === 0;
}

/** Nobody changed it, but it is not there encrypted yet. */
function sendEncrypted({ state, scope }: PullContext, { collection, id }: Incoming): void {
  const tracked = state.tracked.find(collection, id);
  if (tracked === undefined || tracked.changes > 0 || isSealedRevision(tracked.rev)) return;
  const base = JSON.stringify(liveContentOf(state.local.read(collection, id)) ?? null);
  state.tracked.settle(
    { collection, id },
    { scope, rev: null, stamp: tracked.stamp, seen: tracked.seen, changes: 1, base },
  );
}

function tombstoneOf({ collection, id, rev }: Incoming, by: string) {
  return {
    _id: `${collection}:${id}`,
    _rev: rev,
    _deleted: true,
    type: collection,
    schema: 0,
    stamp: '',
    by,
    replaced: REPLACED_BY_SEALED,
  };
}
