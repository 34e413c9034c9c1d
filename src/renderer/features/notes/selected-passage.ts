import { type EntryPart, entryPartSchema } from '../../../shared/model/entry-part.ts';

/** A passage of one part of the entry. */
export interface Passage {
  readonly part: EntryPart;
  readonly start: number;
  readonly end: number;
}

/**
 * The passage a reader selected, in offsets of the part's text, or `undefined` where nothing is selected or the selection
 * leaves the part. Text on the page carries its offset in `data-offset`, and its part in `data-part`.
 */
export function selectedPassage(selection: Selection | null, root: HTMLElement): Passage | undefined {
  if (selection === null || selection.isCollapsed || selection.rangeCount === 0) return undefined;
  const range = selection.getRangeAt(0);
  const start = placeOf(range.startContainer, range.startOffset, root);
  const end = endOf(range, root);
  if (start === undefined || end === undefined || start.part !== end.part || start.offset >= end.offset)
    return undefined;
  return { part: start.part, start: start.offset, end: end.offset };
}

/** Three clicks select a paragraph to the beginning of what follows, where nothing of that is selected: it ends with the text before. */
function endOf(range: Range, root: HTMLElement): Place | undefined {
  const { endContainer: node, endOffset: offset } = range;
  const text = node.nodeType === Node.TEXT_NODE ? { node, offset } : textAt(node, offset);
  const before = text?.offset === 0 ? textBefore(text.node, root) : undefined;
  return before ? placeOf(before, before.textContent?.length ?? 0, root) : placeOf(node, offset, root);
}

/** The last text of a part before a text. */
function textBefore(text: Node, root: HTMLElement): Node | undefined {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  let before: Node | undefined;
  for (let next = walker.nextNode(); next !== null; next = walker.nextNode()) {
    if ((next.compareDocumentPosition(text) & Node.DOCUMENT_POSITION_FOLLOWING) === 0) break;
    if (next.parentElement?.closest('[data-offset]')) before = next;
  }
  return before;
}

interface Place {
  readonly part: EntryPart;
  readonly offset: number;
}

function placeOf(node: Node, offset: number, root: HTMLElement): Place | undefined {
  const text = node.nodeType === Node.TEXT_NODE ? { node, offset } : textAt(node, offset);
  const holder = text?.node.parentElement?.closest<HTMLElement>('[data-offset]');
  const part = holder?.closest<HTMLElement>('[data-part]');
  if (text === undefined || !holder || !part || !root.contains(part)) return undefined;
  const parsed = entryPartSchema.safeParse(part.dataset.part);
  return parsed.success ? { part: parsed.data, offset: Number(holder.dataset.offset) + text.offset } : undefined;
}

/** A border of a selection may be an element and the number of a child: the text it begins or ends with. */
function textAt(element: Node, child: number): { node: Node; offset: number } | undefined {
  const after = element.childNodes[child];
  const first = after && firstText(after);
  if (first) return { node: first, offset: 0 };
  const before = element.childNodes[child - 1];
  const last = before && lastText(before);
  return last ? { node: last, offset: last.textContent?.length ?? 0 } : undefined;
}

function firstText(node: Node): Node | null {
  return node.nodeType === Node.TEXT_NODE ? node : document.createTreeWalker(node, NodeFilter.SHOW_TEXT).nextNode();
}

function lastText(node: Node): Node | null {
  if (node.nodeType === Node.TEXT_NODE) return node;
  const walker = document.createTreeWalker(node, NodeFilter.SHOW_TEXT);
  let last: Node | null = null;
  for (let next = walker.nextNode(); next !== null; next = walker.nextNode()) last = next;
  return last;
}
