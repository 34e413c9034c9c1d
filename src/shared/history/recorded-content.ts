/** Collections whose documents have a history. */
export const HISTORY_COLLECTIONS = ['entries', 'annotations', 'clients', 'briefs'] as const;
export type HistoryCollection = (typeof HISTORY_COLLECTIONS)[number];

/** Those whose documents a person removes. */
export const REMOVABLE_COLLECTIONS = ['annotations', 'clients', 'briefs'] as const;
export type RemovableCollection = (typeof REMOVABLE_COLLECTIONS)[number];

/** What a document says, as its history keeps it. */
export type RecordedContent = Readonly<Record<string, unknown>>;

/** What the program writes into a document by itself: the database's fields begin with `_`. */
const BOOKKEEPING: ReadonlySet<string> = new Set(['createdAt', 'updatedAt', 'origin', 'builtIn']);

/** What a person wrote of a document, without what the program says about it. */
export function recordedContentOf(document: object): RecordedContent {
  return Object.fromEntries(Object.entries(document).filter(([name]) => !isBookkeeping(name)));
}

/** A document that says `content`, and is otherwise as `present`. */
export function documentSaying(content: RecordedContent, present: object): Record<string, unknown> {
  const kept = Object.entries(present).filter(([name]) => BOOKKEEPING.has(name));
  return { ...content, ...Object.fromEntries(kept) };
}

function isBookkeeping(name: string): boolean {
  return name.startsWith('_') || BOOKKEEPING.has(name);
}
