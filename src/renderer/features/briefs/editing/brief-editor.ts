import type { ApiError, BriefView } from '../../../../shared/api/index.ts';
import type { Brief } from '../../../../shared/model/index.ts';
import { type BriefDraft, restoreDrafts, unsavedDrafts } from './brief-draft.ts';
import { type EditingEvent, type EditingState, editingReducer, savePhase, startEditing } from './editing-state.ts';
import type { BriefConflict } from './merge-brief.ts';

/** A pause in typing after which the brief is saved, in milliseconds: long enough for a word, short enough to trust. */
const PAUSE = 800;
/** Longest that typing without a pause goes unsaved, in milliseconds. */
const LONGEST_WAIT = 5_000;
/** Until a save is tried again that failed for a reason that may pass, in milliseconds. */
const RETRY_AFTER = 5_000;

/** What the editor needs of the world. */
export interface BriefEditorPorts {
  save(input: { brief: Brief; revision: string }): Promise<BriefView>;
  load(): Promise<BriefView>;
  keepDraft(name: string, draft: BriefDraft): void;
  forgetDraft(name: string): void;
  errorOf(thrown: unknown): ApiError;
  /** Milliseconds, from any beginning. */
  now(): number;
}

/** A brief that is being edited: keeps what is typed, saves it after a pause, joins it with what others save. */
export interface BriefEditor {
  state(): EditingState;
  subscribe(listener: () => void): () => void;
  edit(change: (brief: Brief) => Brief): void;
  /** Tells of the stored brief as read again. */
  reload(view: BriefView): void;
  settle(conflict: BriefConflict, choice: 'mine' | 'theirs'): void;
  /** Saves now what is unsaved. Resolves when it is saved, or can not be: the state tells which. */
  flush(): Promise<void>;
}

/** Begins to edit a stored brief; `drafts` is what was typed before and never saved, by name. */
export function createBriefEditor(
  view: BriefView,
  drafts: ReadonlyMap<string, BriefDraft>,
  ports: BriefEditorPorts,
): BriefEditor {
  const listeners = new Set<() => void>();
  let state = startEditing(view);
  let kept = drafts;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let unsavedSince: number | undefined;
  let running: Promise<void> | undefined;

  const dispatch = (event: EditingEvent) => {
    const next = editingReducer(state, event);
    if (next === state) return;
    state = next;
    keepDrafts();
    for (const listener of listeners) listener();
  };

  const keepDrafts = () => {
    const unsaved = unsavedDrafts(state, kept);
    for (const [name, draft] of unsaved) if (draft !== kept.get(name)) ports.keepDraft(name, draft);
    for (const name of kept.keys()) if (!unsaved.has(name)) ports.forgetDraft(name);
    kept = unsaved;
  };

  const schedule = () => {
    clearTimeout(timer);
    if (savePhase(state) !== 'unsaved') {
      unsavedSince = undefined;
      return;
    }
    unsavedSince ??= ports.now();
    const rest = unsavedSince + LONGEST_WAIT - ports.now();
    saveAfter(Math.max(0, Math.min(PAUSE, rest)));
  };

  const saveAfter = (delay: number) => {
    timer = setTimeout(() => void flush(), delay);
  };

  const flush = (): Promise<void> => {
    clearTimeout(timer);
    running ??= saveAll().finally(() => {
      running = undefined;
      if (state.error?.kind === 'Unavailable' || state.error?.kind === 'Locked') saveAfter(RETRY_AFTER);
      else schedule();
    });
    return running;
  };

  /** Saves until nothing is unsaved, so that who waits for it has what was typed meanwhile too. */
  const saveAll = async () => {
    dispatch({ type: 'retried' });
    while (savePhase(state) === 'unsaved') await saveOnce();
  };

  const saveOnce = async () => {
    dispatch({ type: 'saveStarted' });
    unsavedSince = undefined;
    try {
      const saved = await ports.save({ brief: state.saving ?? state.brief, revision: state.revision });
      dispatch({ type: 'saved', view: saved });
    } catch (thrown) {
      const error = ports.errorOf(thrown);
      dispatch({ type: 'saveFailed', error });
      if (error.kind === 'Conflict') await takeIn();
    }
  };

  const takeIn = async () => {
    try {
      dispatch({ type: 'reloaded', view: await ports.load() });
    } catch (thrown) {
      dispatch({ type: 'saveStarted' });
      dispatch({ type: 'saveFailed', error: ports.errorOf(thrown) });
    }
  };

  dispatch({ type: 'restored', merged: restoreDrafts(view.brief, [...drafts.values()]) });
  keepDrafts();
  schedule();

  return {
    state: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    edit(change) {
      dispatch({ type: 'edited', change });
      schedule();
    },
    reload(reloaded) {
      dispatch({ type: 'reloaded', view: reloaded });
      schedule();
    },
    settle(conflict, choice) {
      dispatch({ type: 'conflictSettled', conflict, choice });
      schedule();
    },
    flush,
  };
}
