import { z } from 'zod';
import {
  EMPTY_RICH_TEXT,
  linkAddressSchema,
  MAX_TEXT_LENGTH,
  type RichText,
  type RichTextBlock,
  type RichTextInline,
  type RichTextListItem,
  type RichTextMark,
} from '../../../../shared/model/index.ts';

/** Deepest list a pack can print: Word knows nine levels. What is nested deeper comes up to the ninth. */
const MAX_LIST_DEPTH = 9;
/** Beyond this a document is an attack, not a text; what lies deeper is left out. */
const MAX_DEPTH = 100;

type Paragraph = Extract<RichTextBlock, { type: 'paragraph' }>;
type List = Extract<RichTextBlock, { type: 'bulletList' | 'orderedList' }>;

const nodeSchema = z.object({
  type: z.string(),
  text: z.string().optional(),
  attrs: z.record(z.string(), z.unknown()).nullish(),
  marks: z.array(z.unknown()).nullish(),
  content: z.array(z.unknown()).nullish(),
});
type LooseNode = z.infer<typeof nodeSchema>;

const linkMarkSchema = z.object({
  type: z.literal('link'),
  attrs: z.object({ href: linkAddressSchema }),
});
const plainMarkSchema = z.object({ type: z.enum(['bold', 'italic']) });

/**
 * Brings any document an editor, a paste or a draft may hold down to what a pack can print (`richTextSchema`): unknown blocks
 * become paragraphs, unknown marks and unsafe links lose their mark but keep their words, control characters go. A text with
 * nothing in it is the empty text.
 */
export function parseRichText(value: unknown): RichText {
  const root = nodeSchema.safeParse(value);
  if (!root.success) return EMPTY_RICH_TEXT;
  const blocks = childrenOf(root.data).flatMap((child) => parseBlock(child, 0, 0));
  return blocks.every((block) => block.type === 'paragraph' && block.content === undefined)
    ? EMPTY_RICH_TEXT
    : { type: 'doc', content: blocks };
}

function childrenOf(node: LooseNode): LooseNode[] {
  return (node.content ?? []).flatMap((child) => {
    const parsed = nodeSchema.safeParse(child);
    return parsed.success ? [parsed.data] : [];
  });
}

function parseBlock(node: LooseNode, depth: number, listDepth: number): RichTextBlock[] {
  if (depth > MAX_DEPTH) return [];
  switch (node.type) {
    case 'heading':
      return [{ type: 'heading', attrs: { level: headingLevel(node) }, ...inlineContent(childrenOf(node)) }];
    case 'bulletList':
    case 'orderedList':
      return parseList(node, node.type, depth, listDepth);
    case 'blockquote': {
      const paragraphs = paragraphsOf(childrenOf(node).flatMap((child) => parseBlock(child, depth + 1, listDepth)));
      return paragraphs.length === 0 ? [] : [{ type: 'blockquote', content: paragraphs }];
    }
    case 'text':
    case 'hardBreak':
      return [{ type: 'paragraph', ...inlineContent([node]) }];
    default:
      return parseLooseBlock(node, depth, listDepth);
  }
}

/** A paragraph, or a block we do not know: its words stay as a paragraph, the blocks in it stay blocks. */
function parseLooseBlock(node: LooseNode, depth: number, listDepth: number): RichTextBlock[] {
  const children = childrenOf(node);
  if (children.every(isInline)) {
    return node.type === 'paragraph' || children.length > 0 ? [{ type: 'paragraph', ...inlineContent(children) }] : [];
  }
  return children.flatMap((child) => parseBlock(child, depth + 1, listDepth));
}

function parseList(node: LooseNode, type: List['type'], depth: number, listDepth: number): RichTextBlock[] {
  const items = childrenOf(node).map((child) => parseListItem(child, depth + 1, listDepth + 1));
  const kept = items.filter((item) => item.content.length > 0);
  if (kept.length === 0) return [];
  return listDepth >= MAX_LIST_DEPTH ? kept.flatMap((item) => item.content) : [{ type, content: kept }];
}

function parseListItem(node: LooseNode, depth: number, listDepth: number): RichTextListItem {
  const blocks = node.type === 'listItem' ? childrenOf(node) : [node];
  const content = blocks.flatMap((child) => parseBlock(child, depth + 1, listDepth));
  return {
    type: 'listItem',
    content: content.flatMap((block): RichTextListItem['content'] => (isList(block) ? [block] : paragraphsOf([block]))),
  };
}

/** The paragraphs in blocks where only paragraphs may stand; lists and headings give theirs. */
function paragraphsOf(blocks: readonly RichTextBlock[]): Paragraph[] {
  return blocks.flatMap((block): Paragraph[] => {
    if (block.type === 'paragraph') return [block];
    if (block.type === 'blockquote') return block.content;
    if (isList(block)) return block.content.flatMap((item) => paragraphsOf(item.content));
    return [block.content === undefined ? { type: 'paragraph' } : { type: 'paragraph', content: block.content }];
  });
}

function isList(block: RichTextBlock): block is List {
  return block.type === 'bulletList' || block.type === 'orderedList';
}

function isInline(node: LooseNode): boolean {
  return node.type === 'text' || node.type === 'hardBreak';
}

function headingLevel(node: LooseNode): number {
  const level = Number(node.attrs?.level);
  return Number.isFinite(level) ? Math.max(2, Math.min(4, Math.round(level))) : 2;
}

function inlineContent(nodes: readonly LooseNode[]): { content?: RichTextInline[] } {
  const content = nodes.flatMap(parseInline);
  return content.length === 0 ? {} : { content };
}

function parseInline(node: LooseNode): RichTextInline[] {
  if (node.type === 'hardBreak') return [{ type: 'hardBreak' }];
  const marks = parseMarks(node.marks ?? []);
  const withMarks = marks.length === 0 ? {} : { marks };
  if (node.text === undefined) return childrenOf(node).filter(isInline).flatMap(parseInline);
  return piecesOf(cleanText(node.text)).map((text) => ({ type: 'text', text, ...withMarks }));
}

function parseMarks(marks: readonly unknown[]): RichTextMark[] {
  const parsed = marks.flatMap((mark): RichTextMark[] => {
    const link = linkMarkSchema.safeParse(mark);
    if (link.success) return [{ type: 'link', attrs: { href: link.data.attrs.href } }];
    const plain = plainMarkSchema.safeParse(mark);
    return plain.success ? [{ type: plain.data.type }] : [];
  });
  return parsed.filter((mark, index) => parsed.findIndex(({ type }) => type === mark.type) === index);
}

function cleanText(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is taken out
  return text.toWellFormed().replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/g, '');
}

/** Cuts what is longer than one text node may be, never through a surrogate pair. */
function piecesOf(text: string): string[] {
  const pieces: string[] = [];
  for (let start = 0; start < text.length; ) {
    const end = Math.min(start + MAX_TEXT_LENGTH, text.length);
    const cut = end < text.length && isHighSurrogate(text.charCodeAt(end - 1)) ? end - 1 : end;
    pieces.push(text.slice(start, cut));
    start = cut;
  }
  return pieces;
}

function isHighSurrogate(code: number): boolean {
  return code >= 0xd8_00 && code <= 0xdb_ff;
}
