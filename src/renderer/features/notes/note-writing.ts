import { describeSelection } from '../../../shared/anchoring/describe-selection.ts';
import type { AnnotationView } from '../../../shared/api/annotations.ts';
import { type Entry, type Motivation, textOfPart } from '../../../shared/model/index.ts';
import { forgetDraft, keepDraft, ownDraftName, takeUpDraft } from '../../drafts/drafts.ts';
import { changeNoteDesk, draftOnDesk } from './note-desk.ts';
import { type NoteDraft, noteDraftPrefix, noteDraftSchema } from './note-draft.ts';
import type { Passage } from './selected-passage.ts';

/** Begins a note on a passage of an entry, or on the whole of it. */
export function beginNote(entryId: string, motivation: Motivation, target: NoteDraft['target']): void {
  put(entryId, { id: crypto.randomUUID(), motivation, text: '', visibility: 'private', rating: 'medium', target });
}

/** Begins to change a note. */
export function editNote(entryId: string, { annotation, revision }: AnnotationView): void {
  const { id, motivation, visibility, marking, target, impact } = annotation;
  put(entryId, {
    id,
    revision,
    motivation,
    visibility,
    marking,
    target,
    text: annotation.body.map((body) => body.value).join(motivation === 'tagging' ? ', ' : '\n\n'),
    rating: impact?.rating ?? 'medium',
    clientId: impact?.clientId,
  });
}

/** Changes the note being written. */
export function changeNote(entryId: string, change: Partial<NoteDraft>): void {
  const draft = draftOnDesk(entryId);
  if (draft !== undefined) put(entryId, { ...draft, ...change });
}

/** Ends writing: the note is saved, or given up. One that was left for it comes back. */
export function endNote(entryId: string): void {
  forgetNote(entryId, draftOnDesk(entryId));
  changeNoteDesk(entryId, { draft: undefined });
  void restoreNote(entryId);
}

/** Puts back on the desk what was being written when its window was last closed, or killed. */
export async function restoreNote(entryId: string): Promise<void> {
  try {
    const kept = noteDraftSchema.safeParse(await takeUpDraft(noteDraftPrefix(entryId)));
    if (kept.success && draftOnDesk(entryId) === undefined) changeNoteDesk(entryId, { draft: kept.data });
  } catch (error) {
    console.warn('Drafts could not be read.', error);
  }
}

/** The target of a note on a passage of an entry. */
export function targetOf(entry: Entry, { part, start, end }: Passage): NoteDraft['target'] {
  const text = textOfPart(entry, part);
  if (text === undefined) return { source: entry.id };
  return { source: entry.id, part, selector: describeSelection(text, start, end) };
}

/** On the page first, then kept: typing waits for nothing. One that is left for another is kept too, unless it is empty. */
function put(entryId: string, draft: NoteDraft): void {
  const left = draftOnDesk(entryId);
  if (left !== undefined && left.id !== draft.id && left.text.trim() === '') forgetNote(entryId, left);
  changeNoteDesk(entryId, { draft });
  keepDraft(ownDraftName(noteDraftPrefix(entryId), draft.id), draft);
}

function forgetNote(entryId: string, draft: NoteDraft | undefined): void {
  if (draft !== undefined) forgetDraft(ownDraftName(noteDraftPrefix(entryId), draft.id));
}
