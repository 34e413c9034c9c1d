import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState, useSyncExternalStore } from 'react';
import type { BriefView } from '../../../../shared/api/index.ts';
import { api, errorOf } from '../../../app/api.ts';
import { briefKeys } from '../data/brief-queries.ts';
import type { BriefDraft } from './brief-draft.ts';
import { forgetBriefDraft, keepBriefDraft } from './brief-drafts-store.ts';
import { type BriefEditor, createBriefEditor } from './brief-editor.ts';
import type { EditingState } from './editing-state.ts';

/** The editor of a brief on the screen, and its state. `view` is the brief as stored, read again whenever it changes. */
export function useBriefEditor(
  view: BriefView,
  drafts: ReadonlyMap<string, BriefDraft>,
): { readonly editor: BriefEditor; readonly state: EditingState } {
  const queries = useQueryClient();
  const id = view.brief.id;
  const [editor] = useState(() =>
    createBriefEditor(view, drafts, {
      async save(input) {
        const saved = await api.briefs.save.mutate(input);
        // A read that began before the save must not overwrite what the save answered.
        await queries.cancelQueries({ queryKey: briefKeys.brief(id) });
        queries.setQueryData(briefKeys.brief(id), saved);
        return saved;
      },
      load: () => api.briefs.get.query({ id }),
      keepDraft: (name, draft) => keepBriefDraft(id, name, draft),
      forgetDraft: (name) => forgetBriefDraft(id, name),
      errorOf,
      now: () => performance.now(),
    }),
  );
  const state = useSyncExternalStore(editor.subscribe, editor.state);

  useEffect(() => editor.reload(view), [editor, view]);
  useEffect(() => {
    const saveWhenHidden = () => document.visibilityState === 'hidden' && void editor.flush();
    document.addEventListener('visibilitychange', saveWhenHidden);
    return () => {
      document.removeEventListener('visibilitychange', saveWhenHidden);
      void editor.flush();
    };
  }, [editor]);

  return { editor, state };
}
