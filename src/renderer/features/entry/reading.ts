import type { Entry, EntryPart, Motivation } from '../../../shared/model/index.ts';
import type { AnnotatedRange } from '../notes/annotation-segments.ts';
import type { Passage } from '../notes/selected-passage.ts';

/** What the parts of an entry need to show its text with the reader's notes on it. */
export interface Reading {
  readonly entry: Entry;
  readonly activeId: string | undefined;
  readonly rangesOf: (part: EntryPart) => readonly AnnotatedRange[];
  readonly onChoose: (id: string) => void;
  readonly onAnnotate: (motivation: Motivation, passage: Passage) => void;
}
