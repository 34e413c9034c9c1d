import { generationOf } from '../../../../shared/sync/envelope.ts';
import {
  REPLACED_BY_SEALED,
  SEALED_PREFIX,
  SEALING_ID,
  sealingParametersSchema,
} from '../../../../shared/sync/sealed-document.ts';
import type { BulkAnswer, Database } from '../database.ts';
import type { RemoteRow } from '../incoming.ts';
import { ServerFailure } from '../server-failure.ts';
import type { Sealer } from './sealer.ts';
import type { SealingState } from './sealing-state.ts';

/**
 * Revisions of encrypted documents are counted from here on, for whoever compares them: every one is later than every revision the
 * same document had in plain text, under its other id.
 */
const FIRST_GENERATION = 1_000_000;

/** Whether a revision, as replication knows it, is one of an encrypted document. */
export function isSealedRevision(rev: string | null): boolean {
  return rev !== null && generationOf(rev) >= FIRST_GENERATION;
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
 * alone, and nothing is written.
 */
export function sealedDatabase(plain: Database, sealing: SealingState): Database {
  /** Rows as replication is to see them. */
  function shown(rows: readonly RemoteRow[]): RemoteRow[] {
    for (const row of rows) noticeParameters(row);
    return rows.flatMap((row) => {
      if (row.id === SEALING_ID || isReplaced(row)) return [];
      if (row.id.startsWith(SEALED_PREFIX)) return shownSealed(row);
      if (sealing.phase() === 'off' || row.id.startsWith('_') || row.isDeleted) return [row];
      // Of a device that did not know yet; `joinPlainDocuments` takes care of it.
      sealing.setClean(false);
      return [];
    });
  }

  function noticeParameters({ id, doc, isDeleted }: RemoteRow): void {
    const parameters = id === SEALING_ID && !isDeleted ? sealingParametersSchema.safeParse(doc) : undefined;
    if (parameters?.success) sealing.notice(parameters.data);
  }

  function shownSealed(row: RemoteRow): RemoteRow[] {
    const opened = sealing.sealer()?.open(row.doc);
    if (opened !== undefined) return [asOpened(row, opened._id, opened)];
    // Deleted by other means than ours: whose id it was is not known.
    return row.isDeleted ? [] : [row];
  }

  return {
    ...plain,
    sealing: { plain, state: sealing },
    async changes(request) {
      const changes = await plain.changes(request);
      return { ...changes, rows: shown(changes.rows) };
    },
    async read(ids, signal) {
      const sealer = sealing.sealer();
      if (sealer === undefined) return shown(await plain.read(ids, signal));
      const plainIds = new Map(ids.map((id) => [sealedIdOf(sealer, id), id]));
      const rows = await plain.read([...plainIds.keys()], signal);
      return rows.flatMap((row) => {
        const seen = shownSealed(row);
        // Of those asked for by their own id it is known who they are, also where they were deleted by other means.
        return seen.length > 0 ? seen : [asOpened(row, plainIds.get(row.id) ?? row.id, undefined)];
      });
    },
    async revision(id, rev, signal) {
      const sealer = sealing.sealer();
      if (sealer === undefined) return plain.revision(id, rev, signal);
      const row = await plain.revision(sealer.idOf(id), shifted(rev, -FIRST_GENERATION), signal);
      return row === undefined ? undefined : shownSealed(row)[0];
    },
    lacks(names, signal) {
      const sealer = sealing.sealer();
      const asStored = names.map(({ id, rev }) =>
        sealer !== undefined && isSealedRevision(rev)
          ? { id: sealedIdOf(sealer, id), rev: shifted(rev, -FIRST_GENERATION) }
          : { id, rev },
      );
      return plain.lacks(asStored, signal);
    },
    async write(docs, signal) {
      const sealer = sealing.sealer();
      if (sealer === undefined) {
        if (sealing.phase() === 'locked') throw new ServerFailure('encrypted', '');
        return plain.write(docs, signal);
      }
      await ensureParameters(plain, sealing, signal);
      const outgoing = docs as readonly Outgoing[];
      const ids = new Map(outgoing.map(({ _id }) => [sealer.idOf(_id), _id]));
      const answers = await plain.write(
        outgoing.map((document) => sealedOf(sealer, document)),
        signal,
      );
      return answers.map((answer) => asWritten(answer, ids.get(answer.id)));
    },
  };
}

/** Says on the server how the key is derived, where it does not (any more). @throws ServerFailure encrypted for another passphrase */
async function ensureParameters(plain: Database, sealing: SealingState, signal?: AbortSignal): Promise<void> {
  const own = sealing.parameters();
  const [row] = await plain.read([SEALING_ID], signal);
  const there = sealingParametersSchema.safeParse(row?.doc);
  if (there.success) sealing.notice(there.data);
  else if (own !== undefined) {
    const rev = row === undefined || row.isDeleted ? {} : { _rev: row.rev };
    const [answer] = await plain.write([{ _id: SEALING_ID, ...rev, type: 'sealing', ...own }], signal);
    if (answer?.error === 'forbidden') throw new ServerFailure('no-encryption', answer.reason ?? '');
    if (answer?.error !== undefined) throw new ServerFailure('conflict', answer.reason ?? answer.error);
  }
  if (sealing.phase() !== 'on') throw new ServerFailure('encrypted', '');
}

function sealedIdOf(sealer: Sealer, id: string): string {
  return id.startsWith(SEALED_PREFIX) ? id : sealer.idOf(id);
}

function sealedOf(sealer: Sealer, { _rev, ...document }: Outgoing): Outgoing {
  const rev = _rev !== undefined && isSealedRevision(_rev) ? shifted(_rev, -FIRST_GENERATION) : undefined;
  return {
    ...sealer.seal(document),
    ...(rev === undefined ? {} : { _rev: rev }),
    ...(document._deleted ? { _deleted: true } : {}),
    ...(document.by === undefined ? {} : { by: document.by }),
  };
}

function asOpened({ rev, isDeleted, branches }: RemoteRow, id: string, doc: unknown): RemoteRow {
  const later = (branches ?? []).map((branch) => shifted(branch, FIRST_GENERATION));
  return { id, rev: shifted(rev, FIRST_GENERATION), isDeleted, doc, branches: later };
}

function asWritten({ rev, ...answer }: BulkAnswer, id: string | undefined): BulkAnswer {
  return { ...answer, id: id ?? answer.id, ...(rev === undefined ? {} : { rev: shifted(rev, FIRST_GENERATION) }) };
}

function shifted(rev: string, by: number): string {
  return rev.replace(/^\d+/, (generation) => String(Number(generation) + by));
}

/** An encrypted form took its place; nobody deleted it. */
function isReplaced({ isDeleted, doc }: RemoteRow): boolean {
  return isDeleted && Reflect.get(Object(doc), 'replaced') === REPLACED_BY_SEALED;
}
