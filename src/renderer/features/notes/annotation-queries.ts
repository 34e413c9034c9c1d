import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { AnnotationView, CreateAnnotationInput } from '../../../shared/api/annotations.ts';
import { api, errorOf } from '../../app/api.ts';
import { showToast } from '../../ui/toast.tsx';
import { bodyTexts, type NoteDraft } from './note-draft.ts';

const keyOf = (entryId: string) => ['annotations', entryId] as const;

/** Annotations of an entry, in reading order. */
export function useAnnotations(entryId: string) {
  return useQuery({ queryKey: keyOf(entryId), queryFn: () => api.annotations.list.query({ entryId }) });
}

/** Saves a note that was written, new or changed. */
export function useSaveNote(entryId: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (draft: NoteDraft) => saveDraft(draft),
    onSuccess: () => queries.invalidateQueries({ queryKey: keyOf(entryId) }),
  });
}

/** Highlights a passage at once. */
export function useHighlight(entryId: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (target: CreateAnnotationInput['target']) =>
      api.annotations.create.mutate({ motivation: 'highlighting', texts: [], visibility: 'private', target }),
    onSuccess: () => queries.invalidateQueries({ queryKey: keyOf(entryId) }),
    onError: (thrown) => showToast({ message: errorOf(thrown).message }),
  });
}

/** Removes an annotation, with the way to bring it back. */
export function useRemoveNote(entryId: string) {
  const queries = useQueryClient();
  const refresh = () => queries.invalidateQueries({ queryKey: keyOf(entryId) });
  return useMutation({
    mutationFn: ({ annotation }: AnnotationView) => api.annotations.remove.mutate({ id: annotation.id }),
    onSuccess: async (_, { annotation }) => {
      await refresh();
      const restore = () => api.annotations.restore.mutate({ annotation }).then(refresh);
      showToast({ message: 'Note removed', action: { label: 'Undo', run: () => void restore() } });
    },
    onError: (thrown) => showToast({ message: errorOf(thrown).message }),
  });
}

function saveDraft(draft: NoteDraft): Promise<AnnotationView> {
  const { id, revision, motivation, visibility, marking, target, rating, clientId } = draft;
  const impact =
    motivation === 'assessing' ? { impact: clientId === undefined ? { rating } : { rating, clientId } } : {};
  const marked = visibility === 'client' && marking !== undefined ? { marking } : {};
  const content = { motivation, visibility, texts: bodyTexts(draft), ...marked, ...impact };
  if (revision === undefined) return api.annotations.create.mutate({ ...content, id, target });
  return api.annotations.update.mutate({ ...content, id, revision });
}
