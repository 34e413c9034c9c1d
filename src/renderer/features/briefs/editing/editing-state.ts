import type { ApiError, BriefView } from '../../../../shared/api/index.ts';
import type { Brief } from '../../../../shared/model/index.ts';
import { type BriefConflict, type MergedBrief, mergeBrief, takeTheirs } from './merge-brief.ts';
import { sameValue } from './same-value.ts';

/**
 * A brief being edited in this window.
 *
 * `base` is the brief as last known to be saved, `brief` the one on the screen. `saving` is what a running save carries;
 * edits go on meanwhile. `conflicts` wait for a person; what was typed here stays in `brief` until they decide.
 */
export interface EditingState {
  readonly base: Brief;
  readonly revision: string;
  readonly brief: Brief;
  readonly saving?: Brief;
  readonly conflicts: readonly BriefConflict[];
  readonly error?: ApiError;
}

export type EditingEvent =
  | { readonly type: 'edited'; readonly change: (brief: Brief) => Brief }
  /** What was typed before the window was closed or killed came back from its drafts. */
  | { readonly type: 'restored'; readonly merged: MergedBrief }
  | { readonly type: 'saveStarted' }
  | { readonly type: 'saved'; readonly view: BriefView }
  | { readonly type: 'saveFailed'; readonly error: ApiError }
  | { readonly type: 'retried' }
  /** The stored brief was read again; it may have been changed by another window. */
  | { readonly type: 'reloaded'; readonly view: BriefView }
  | { readonly type: 'conflictSettled'; readonly conflict: BriefConflict; readonly choice: 'mine' | 'theirs' };

/** What the builder's status line says. A `contested` brief waits for a person and is not saved meanwhile. */
export type SavePhase = 'saved' | 'unsaved' | 'saving' | 'failed' | 'contested';

/** Begins editing a stored brief. */
export function startEditing(view: BriefView): EditingState {
  return { base: view.brief, revision: view.revision, brief: view.brief, conflicts: [] };
}

/** Where the saving of the brief stands. */
export function savePhase(state: EditingState): SavePhase {
  if (state.saving !== undefined) return 'saving';
  if (state.conflicts.length > 0) return 'contested';
  if (state.error !== undefined) return 'failed';
  return state.brief === state.base ? 'saved' : 'unsaved';
}

/** The next state after an event. A save that is not running can neither succeed nor fail. */
export function editingReducer(state: EditingState, event: EditingEvent): EditingState {
  switch (event.type) {
    case 'edited':
      return edited(state, event.change);
    case 'restored':
      return restored(state, event.merged);
    case 'saveStarted':
      return state.brief === state.base || state.saving !== undefined
        ? state
        : { ...withoutError(state), saving: state.brief };
    case 'saved':
      return saved(state, event.view);
    case 'saveFailed':
      return state.saving === undefined ? state : { ...withoutSaving(state), error: event.error };
    case 'retried':
      return withoutError(state);
    case 'reloaded':
      return reloaded(state, event.view);
    case 'conflictSettled': {
      const conflicts = state.conflicts.filter((conflict) => conflict !== event.conflict);
      const settled = { ...state, conflicts };
      return event.choice === 'mine' ? settled : edited(settled, (brief) => takeTheirs(brief, event.conflict));
    }
  }
}

function edited(state: EditingState, change: (brief: Brief) => Brief): EditingState {
  const brief = change(state.brief);
  return brief === state.brief ? state : { ...withoutError(state), brief };
}

function restored(state: EditingState, { brief, conflicts }: MergedBrief): EditingState {
  return sameValue(brief, state.base) && conflicts.length === 0 ? state : { ...state, brief, conflicts };
}

function saved(state: EditingState, view: BriefView): EditingState {
  if (state.saving === undefined) return state;
  const next = { ...withoutSaving(state), base: view.brief, revision: view.revision };
  return state.brief === state.saving
    ? { ...next, brief: view.brief }
    : { ...next, brief: mergeBrief(state.saving, state.brief, view.brief).brief };
}

/** While a save runs, what is read may be what the save just wrote: the save's own answer decides. */
function reloaded(state: EditingState, view: BriefView): EditingState {
  if (state.saving !== undefined || view.revision === state.revision) return state;
  const { brief, conflicts } = mergeBrief(state.base, state.brief, view.brief);
  return {
    ...withoutError(state),
    base: view.brief,
    revision: view.revision,
    brief: sameValue(brief, view.brief) ? view.brief : brief,
    conflicts: [
      ...state.conflicts.filter((known) => !conflicts.some((conflict) => sameSubject(known, conflict))),
      ...conflicts,
    ],
  };
}

function sameSubject(left: BriefConflict, right: BriefConflict): boolean {
  if (left.kind === 'section') return right.kind === 'section' && left.sectionId === right.sectionId;
  return right.kind === 'detail' && left.detail === right.detail;
}

function withoutError(state: EditingState): EditingState {
  const { error: _error, ...rest } = state;
  return rest;
}

function withoutSaving(state: EditingState): EditingState {
  const { saving: _saving, ...rest } = state;
  return rest;
}
