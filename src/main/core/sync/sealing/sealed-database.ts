import { generationOf } from '../../../../shared/sync/envelope.ts';
import { REPLACED, SEALED_PREFIX, SEALING_ID } from '../../../../shared/sync/sealed-document.ts';
import type { BulkAnswer, Database } from '../database.ts';
import type { RemoteRow } from '../incoming.ts';
import { ServerFailure } from '../server-failure.ts';
import { FormChanged, followParameters, parametersIn } from './follow-parameters.ts';
import type { Sealer } from './sealer.ts';
import type { SealingState } from './sealing-state.ts';

/**
 * Revisions of the first form that was not plain text are counted from here on, for whoever compares them, of the second from twice as
 * many, and so on: every one is later than every revision the same document had in an earlier form, under its other id.
 */
const GENERATIONS = 1_000_000;

/** Which form a revision, as replication knows it, is of; 0 is plain text before anything was encrypted. */
export function epochOf(rev: string): number {
  return Math.floor(generationOf(rev) / GENERATIONS);
}

/** A document that is written. */
interface Outgoing {
  readonly _id: string;
  readonly _rev?: string;
  readonly _deleted?: boolean;
  readonly by?: string;
}

/**
 * The private database as replication sees it: documents in plain text under their own ids, while the server has them encrypted
 * under ids that say nothing. Without the key, encrypted ones pass as they are (and go into quarantine), what is in plain text is left
 * alone, and nothing is written. What is there in an earlier form is not seen: `takeEarlierForms` takes care of it.
 * @param userName whose it is
 */
export function sealedDatabase(plain: Database, sealing: SealingState, userName: () => string): Database {
  /** Rows as replication is to see them. */
  function shown(rows: readonly RemoteRow[]): RemoteRow[] {
    return rows.flatMap((row) => {
      if (row.id.startsWith(SEALED_PREFIX)) return shownSealed(row);
      if (row.id.startsWith('_')) return [row];
      return row.id === SEALING_ID || isReplaced(row) ? [] : shownPlain(row);
    });
  }

  function shownPlain(row: RemoteRow): RemoteRow[] {
    if (sealing.phase() === 'off') return [asOfForm(row, sealing.epoch())];
    // Deleted by a device that did not know yet.
    return row.isDeleted ? [row] : hidden();
  }

  function shownSealed(row: RemoteRow): RemoteRow[] {
    const opened = sealing.sealer()?.open(row.doc);
    if (opened !== undefined) return [asOfForm({ ...row, id: opened._id, doc: opened }, sealing.epoch())];
    const earlier = sealing.phase() === 'locked' ? undefined : earlierForm(row, sealing);
    if (earlier !== undefined) return row.isDeleted ? [earlier] : hidden();
    return [{ ...row, branches: [] }];
  }

  function hidden(): [] {
    sealing.setClean(false);
    return [];
  }

  /** Where a document lies, and as what revision. */
  const idThere = (id: string) => (id.startsWith(SEALED_PREFIX) ? id : (sealing.sealer()?.idOf(id) ?? id));
  const isOfThisForm = (rev: string) => epochOf(rev) === sealing.epoch();
  const revThere = (rev: string) => shifted(rev, -sealing.epoch());

  return {
    ...plain,
    sealing: { plain, state: sealing },
    async changes(request) {
      const changes = await plain.changes(request);
      for (const row of changes.rows) {
        const there = parametersIn(row);
        if (there !== undefined && sealing.judge(there) === 'other-form') throw new FormChanged(there);
      }
      return { ...changes, rows: shown(changes.rows) };
    },
    async read(ids, signal) {
      const sealer = sealing.sealer();
      if (sealer === undefined) return shown(await plain.read(ids, signal));
      const plainIds = new Map(ids.map((id) => [idThere(id), id]));
      const rows = await plain.read([...plainIds.keys()], signal);
      return rows.flatMap((row) => {
        const opened = sealer.open(row.doc);
        // Of those asked for by their own id it is known who they are, also where they were deleted by other means.
        const id = opened?._id ?? plainIds.get(row.id) ?? row.id;
        return isReplaced(row) ? [] : [asOfForm({ ...row, id, doc: opened }, sealing.epoch())];
      });
    },
    async revision(id, rev, signal) {
      if (sealing.phase() === 'locked' || !isOfThisForm(rev)) return plain.revision(id, rev, signal);
      const row = await plain.revision(idThere(id), revThere(rev), signal);
      return row === undefined ? undefined : shown([row])[0];
    },
    lacks(names, signal) {
      // What is known of another form says nothing about this one.
      const asStored = names.flatMap(({ id, rev }) => {
        if (epochOf(rev) === 0) return [{ id, rev }];
        return sealing.phase() !== 'locked' && isOfThisForm(rev) ? [{ id: idThere(id), rev: revThere(rev) }] : [];
      });
      return plain.lacks(asStored, signal);
    },
    async write(docs, signal) {
      await followParameters(plain, sealing, { by: userName(), signal });
      if (sealing.phase() === 'locked') throw new ServerFailure('encrypted', '');
      const sealer = sealing.sealer();
      const outgoing = (docs as readonly Outgoing[]).map(({ _rev, ...document }) => ({
        ...(_rev === undefined || !isOfThisForm(_rev) ? {} : { _rev: revThere(_rev) }),
        ...(sealer === undefined ? document : sealedOf(sealer, document)),
      }));
      const ids = new Map((docs as readonly Outgoing[]).map(({ _id }) => [idThere(_id), _id]));
      const answers = await plain.write(outgoing, signal);
      return answers.map((answer) => asWritten(answer, ids.get(answer.id), sealing.epoch()));
    },
  };
}

/** A document that lies there in an earlier form, in plain text; `undefined` for what is none, or nothing this device has opens. */
export function earlierForm(row: RemoteRow, sealing: SealingState): RemoteRow | undefined {
  const { id, doc } = row;
  if (id === SEALING_ID || id.startsWith('_') || isReplaced(row)) return undefined;
  if (!id.startsWith(SEALED_PREFIX)) return sealing.phase() === 'on' ? row : undefined;
  if (sealing.sealer()?.open(doc) !== undefined) return undefined;
  for (const sealer of sealing.sealers()) {
    const opened = sealer.open(doc);
    if (opened !== undefined) return asOfForm({ ...row, id: opened._id, doc: opened }, sealing.epoch() - 1);
  }
  return undefined;
}

function sealedOf(sealer: Sealer, document: Outgoing): Outgoing {
  const { _deleted, by } = document;
  return { ...sealer.seal(document), ...(_deleted ? { _deleted } : {}), ...(by === undefined ? {} : { by }) };
}

function asOfForm(row: RemoteRow, epoch: number): RemoteRow {
  if (epoch === 0) return row;
  const branches = (row.branches ?? []).map((branch) => shifted(branch, epoch));
  return { ...row, rev: shifted(row.rev, epoch), branches };
}

function asWritten({ rev, ...answer }: BulkAnswer, id: string | undefined, epoch: number): BulkAnswer {
  return { ...answer, id: id ?? answer.id, ...(rev === undefined ? {} : { rev: shifted(rev, epoch) }) };
}

function shifted(rev: string, epochs: number): string {
  return rev.replace(/^\d+/, (generation) => String(Number(generation) + epochs * GENERATIONS));
}

/** It is there in another form; nobody deleted it. */
function isReplaced({ isDeleted, doc }: RemoteRow): boolean {
  return isDeleted && Reflect.get(Object(doc), 'replaced') === REPLACED;
}
