import { covers } from '../../../../shared/sync/causal-past.ts';
import { REPLACED, SEALED_PREFIX, SEALED_VERSION } from '../../../../shared/sync/sealed-document.ts';
import { applyIncoming } from '../apply-incoming.ts';
import { joinBranch } from '../branches.ts';
import type { Database } from '../database.ts';
import { type Incoming, parseRow, type RemoteRow } from '../incoming.ts';
import { liveContentOf } from '../local-documents.ts';
import type { PullContext } from '../pull.ts';
import { pastHere, type TrackedDocument } from '../sync-documents.ts';
import { earlierForm, epochOf } from './sealed-database.ts';
import type { SealingState } from './sealing-state.ts';

/** Documents looked at in one request. */
const PAGE = 200;

/** A document, and where it lies. */
interface EarlierForm {
  readonly incoming: Incoming;
  readonly there: RemoteRow;
}

/** What the private database still holds in an earlier form. */
export interface EarlierForms {
  readonly taken: readonly EarlierForm[];
  /** How many could not be taken in (yet); they stay as they are. */
  readonly left: number;
}

const NONE: EarlierForms = { taken: [], left: 0 };

/**
 * Takes in what lies in the private database in an earlier form: in plain text, or encrypted with an earlier key or at all, from before
 * that was changed, or written by a device that did not know. It is joined with the document here, which goes back in the form of today;
 * `endEarlierForms` then ends it there.
 */
export async function takeEarlierForms(context: PullContext): Promise<EarlierForms> {
  const { state, scope, database, signal } = context;
  const { sealing } = database;
  if (sealing === undefined || sealing.state.phase() === 'locked' || sealing.state.isClean()) return NONE;
  const taken: EarlierForm[] = [];
  let left = 0;
  for await (const { row, there } of earlierRows(sealing, signal)) {
    const parsed = parseRow(row, scope);
    if (parsed.kind === 'unusable') state.quarantine.put(scope, there, parsed.reason);
    if (parsed.kind === 'document') {
      await takeIn(context, sealing.state, parsed.incoming);
      taken.push({ incoming: parsed.incoming, there });
    } else left++;
  }
  return { taken, left };
}

async function* earlierRows(
  { plain, state }: NonNullable<Database['sealing']>,
  signal: AbortSignal,
): AsyncGenerator<{ readonly row: RemoteRow; readonly there: RemoteRow }> {
  let rows = await plain.page('', PAGE, signal);
  while (rows.length > 0) {
    for (const there of rows) {
      const row = earlierForm(there, state);
      if (row !== undefined) yield { row, there };
    }
    rows = await plain.page(rows.at(-1)?.id ?? '', PAGE, signal);
  }
}

/** Ends on the server what was taken in and is there in the form of today by now. */
export async function endEarlierForms(context: PullContext, { taken, left }: EarlierForms): Promise<void> {
  const { state, scope, database, signal } = context;
  const { sealing } = database;
  if (sealing === undefined || sealing.state.phase() === 'locked' || sealing.state.isClean()) return;
  const sent = taken.filter(({ incoming: { collection, id } }) => {
    const tracked = state.tracked.find(collection, id);
    return tracked?.changes === 0 && (tracked.scope !== scope || isOfToday(tracked, sealing.state));
  });
  let ended = 0;
  for (let start = 0; start < sent.length; start += PAGE) {
    const tombstones = sent.slice(start, start + PAGE).map(({ there }) => tombstoneOf(there, state.userName()));
    const answers = await sealing.plain.write(tombstones, signal);
    ended += answers.filter(({ error }) => error === undefined).length;
  }
  if (left === 0 && ended === taken.length) sealing.state.setClean(true);
}

/** As any revision of the server, unless the document is there in the form of today already: then what is not in that is joined with it. */
async function takeIn(context: PullContext, sealing: SealingState, incoming: Incoming): Promise<void> {
  const { state, scope } = context;
  const { collection, id, envelope } = incoming;
  const tracked = state.tracked.find(collection, id);
  const isThere = tracked?.scope === scope && isOfToday(tracked, sealing);
  const isOld = isThere || (await applyIncoming(state, scope, [incoming])).stale.length > 0;
  if (isOld && !covers(pastHere(tracked), envelope?.stamp ?? '')) {
    await state.exclusively(() => joinBranch(context, incoming));
  }
  await state.exclusively(() => sendAsOfToday(context, sealing, incoming));
}

/** Nobody changed it, but it is not there in the form of today. */
function sendAsOfToday({ state, scope }: PullContext, sealing: SealingState, { collection, id }: Incoming): void {
  const tracked = state.tracked.find(collection, id);
  if (tracked === undefined || tracked.scope !== scope || tracked.changes > 0 || isOfToday(tracked, sealing)) return;
  const { rev, stamp, seen } = tracked;
  const base = JSON.stringify(liveContentOf(state.local.read(collection, id)) ?? null);
  state.tracked.settle({ collection, id }, { scope, rev, stamp, seen, changes: 1, base });
}

function isOfToday({ rev }: TrackedDocument, sealing: SealingState): boolean {
  return rev !== null && epochOf(rev) === sealing.epoch();
}

function tombstoneOf({ id, rev, doc }: RemoteRow, by: string) {
  const ended = { _id: id, _rev: rev, _deleted: true, by, replaced: REPLACED };
  if (id.startsWith(SEALED_PREFIX)) return { ...ended, type: 'sealed', version: SEALED_VERSION };
  return { ...ended, type: Reflect.get(Object(doc), 'type'), schema: 0, stamp: '' };
}
