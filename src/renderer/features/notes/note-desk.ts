import { useSyncExternalStore } from 'react';
import type { NoteDraft } from './note-draft.ts';

/** What reader and margin share of the entry on the screen: the note chosen, the note being written, the text itself. */
export interface NoteDesk {
  readonly entryId: string | undefined;
  readonly activeId: string | undefined;
  readonly draft: NoteDraft | undefined;
  /** The element that holds the entry's text, once it is on the page. */
  readonly text: HTMLElement | undefined;
}

const EMPTY: NoteDesk = { entryId: undefined, activeId: undefined, draft: undefined, text: undefined };
let desk: NoteDesk = EMPTY;
const listeners = new Set<() => void>();

/** Changes the desk of an entry; another entry's desk is cleared first. */
export function changeNoteDesk(entryId: string, change: Partial<Omit<NoteDesk, 'entryId'>>): void {
  desk = { ...(desk.entryId === entryId ? desk : EMPTY), ...change, entryId };
  for (const listener of [...listeners]) listener();
}

/** The desk of an entry; empty where another's is in use. */
export function useNoteDesk(entryId: string): NoteDesk {
  const current = useSyncExternalStore(subscribe, () => desk);
  return current.entryId === entryId ? current : EMPTY;
}

/** The note being written on an entry, read outside of rendering. */
export function draftOnDesk(entryId: string): NoteDraft | undefined {
  return desk.entryId === entryId ? desk.draft : undefined;
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
