import { AttacheError, type SyncConflict } from '../../../shared/api/index.ts';
import { applyChoice, valueAt } from '../../../shared/merge/index.ts';
import type { OpenConflict } from './conflicts.ts';
import { titleIn } from './document-title.ts';
import { liveContentOf } from './local-documents.ts';
import { type ReplicatedStore, replicated } from './replicated-collections.ts';
import type { Content } from './sync-documents.ts';
import type { SyncState } from './sync-state.ts';

/** The conflicts of a data folder as a person sees and decides them. */
export function conflictInbox(state: SyncState, store: ReplicatedStore) {
  const liveContent = ({ collection, documentId }: OpenConflict) =>
    liveContentOf(state.local.read(collection, documentId));

  /** Of a document that was removed here, nothing is left to decide. */
  function open(): OpenConflict[] {
    return state.conflicts.open().filter((conflict) => liveContent(conflict) !== undefined);
  }

  /** Both sides as they would be: whoever chooses must see what was written since the clash, or it would go unseen. */
  function shownOf(conflict: OpenConflict, content: Content): SyncConflict {
    const { scope: _, ...shown } = conflict;
    const title = titleIn(state, conflict.collection, conflict.documentId);
    const { path } = conflict;
    const kept = valueAt(conflict.collection, content, path);
    if (kept === undefined) return { ...shown, title, kept: null };
    const other =
      path.length === 0 && conflict.other === null
        ? null
        : valueAt(conflict.collection, chosen(conflict, content), path);
    return { ...shown, title, kept, other: other ?? null };
  }

  return {
    open,
    shown: (): SyncConflict[] =>
      open().flatMap((conflict) => {
        const content = liveContent(conflict);
        return content === undefined ? [] : [shownOf(conflict, content)];
      }),
    /** @throws AttacheError NotFound where it was decided already, or its place is gone */
    async resolve({ id, choice }: { readonly id: string; readonly choice: 'kept' | 'other' }): Promise<void> {
      const conflict = open().find((one) => one.id === id);
      if (conflict === undefined) throw new AttacheError('NotFound', 'This conflict was decided already.');
      if (choice === 'other') await putOther(conflict);
      state.inTransaction(() => {
        state.conflicts.close(id);
        state.tracked.touch({ collection: conflict.collection, id: conflict.documentId });
      });
    },
  };

  /** Through the collection, as any edit of a person. */
  async function putOther(conflict: OpenConflict): Promise<void> {
    const { collection, documentId, path, other } = conflict;
    const document = await (await replicated(store, collection)).findOne(documentId).exec();
    const content = liveContent(conflict);
    if (document === null || content === undefined) {
      throw new AttacheError('NotFound', 'The document was removed meanwhile.');
    }
    if (path.length === 0 && other === null) await document.incrementalRemove();
    else if (isGone(conflict, content)) {
      throw new AttacheError('NotFound', 'What this was about was removed meanwhile.', {
        hint: 'Copy what you need from here, then keep what is there now.',
      });
    } else await document.incrementalModify((present: object) => chosen(conflict, present) as never);
  }
}

/** A member of a list can come back whole; a part of one can not. */
function isGone({ collection, path }: OpenConflict, content: Content): boolean {
  return path.length > 1 && valueAt(collection, content, path.slice(0, -1)) === undefined;
}

function chosen<T extends object>({ collection, path, kept, other }: OpenConflict, present: T): T {
  return applyChoice(collection, present, { path, chosen: other, rejected: kept });
}
