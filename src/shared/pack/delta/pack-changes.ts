/** What a part of a pack consists of, each compared by itself. */
export type ChangedField =
  | 'title'
  | 'client'
  | 'author'
  | 'date'
  | 'marking'
  | 'heading'
  | 'summary'
  | 'introduction'
  | 'fact'
  | 'text'
  | 'claim'
  | 'disagreement'
  | 'note'
  | 'relations'
  | 'row';

/** Whether something came, changed, or went between two issues. */
export type ChangeState = 'new' | 'changed' | 'gone';

/** Words that stayed, came or went; read in order, without those that went they are the later text, without those that came the earlier. */
export interface WordChange {
  readonly state: 'kept' | 'new' | 'gone';
  readonly text: string;
}

export interface FieldChange {
  readonly field: ChangedField;
  /** Which of several: the fact's name, the box's title. */
  readonly label?: string;
  readonly state: ChangeState;
  readonly words: readonly WordChange[];
}

/** What changed in one part: the cover, an entry, a text of the advisor's, or a list made from them (timeline, sources, …). */
export interface PartChange {
  readonly kind: 'cover' | 'entry' | 'text' | 'list';
  readonly state: ChangeState;
  readonly title: string;
  /** Where it is in the later pack, for those parts that can be referred to. */
  readonly bookmark?: string;
  /** Field by field; empty for a part that came or went as a whole. */
  readonly fields: readonly FieldChange[];
}

/** What changed between two packs, in the order of the later one; what went comes last. Empty where nothing did. */
export type PackChanges = readonly PartChange[];
