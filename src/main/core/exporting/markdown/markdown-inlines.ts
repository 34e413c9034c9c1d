import type { PackInline } from '../../../../shared/pack/index.ts';
import { linkAddress } from '../link-address.ts';
import { escapeMarkdown } from './escape-markdown.ts';
import type { MarkdownContext } from './markdown-context.ts';

type TextInline = Extract<PackInline, { type: 'text' }>;

/** Inlines on one line. @param lineBreak what stands for a break: a cell of a table can not hold a new line */
export function markdownInlines(
  inlines: readonly PackInline[],
  context: MarkdownContext,
  lineBreak: '\\\n' | '<br>' | '; ',
): string {
  return inlines.reduce((line, inline, index) => {
    if (inline.type === 'text') return line + formatted(inline, line, inlines[index + 1]);
    return append(line, inline, context, lineBreak);
  }, '');
}

function append(
  line: string,
  inline: Exclude<PackInline, TextInline>,
  context: MarkdownContext,
  lineBreak: string,
): string {
  switch (inline.type) {
    case 'break':
      return line.trim() === '' ? '' : line.trimEnd() + lineBreak;
    case 'footnote':
      context.notes.push(inline);
      return `${line}[^${context.notes.length}]`;
    case 'reference': {
      const anchor = context.anchors.get(inline.bookmark);
      const words = escapeMarkdown(inline.text).trim();
      if (anchor === undefined || words === '') return line + words;
      return `${line}[${words}](#${encodeURIComponent(anchor)})`;
    }
  }
}

/** White space at the ends stays outside the marks, where it does not undo them. */
function formatted(
  { text, bold, italic, raised, href }: TextInline,
  before: string,
  next: PackInline | undefined,
): string {
  const escaped = escapeMarkdown(text);
  if (escaped.trim() === '') return escaped;
  const words = raised === undefined ? escaped.trim() : raisedHtml(escaped.trim(), raised);
  const lead = escaped.startsWith(' ') ? ' ' : '';
  const trail = escaped.endsWith(' ') ? ' ' : '';
  const address = href === undefined ? undefined : linkAddress(href);
  const linked = address === undefined ? words : `[${words}](<${address}>)`;
  return (
    lead + emphasised(linked, { bold, italic, before: before + lead, isClosed: trail !== '' || endsLine(next) }) + trail
  );
}

/** Markdown has no marks for it. */
function raisedHtml(words: string, raised: 'super' | 'sub'): string {
  return raised === 'super' ? `<sup>${words}</sup>` : `<sub>${words}</sub>`;
}

interface Emphasis {
  readonly bold: true | undefined;
  readonly italic: true | undefined;
  readonly before: string;
  /** Whether white space, or nothing, comes behind. */
  readonly isClosed: boolean;
}

function endsLine(next: PackInline | undefined): boolean {
  return next === undefined || next.type === 'break' || (next.type === 'text' && /^[ \t\n\r]/.test(next.text));
}

/** Asterisks where they are sure to be read as emphasis; HTML's own elements where punctuation is at the ends, or more asterisks. */
function emphasised(words: string, { bold, italic, before, isClosed }: Emphasis): string {
  if (!bold && !italic) return words;
  const isOpened = /(?:^|\s)$/.test(before);
  const isSure =
    (isOpened || /^[\p{L}\p{N}]/u.test(words)) &&
    (isClosed || /[\p{L}\p{N}]$/u.test(words)) &&
    /(?:^|[\s\p{L}\p{N}])$/u.test(before);
  if (isSure) {
    const marks = (bold ? '**' : '') + (italic ? '*' : '');
    return `${marks}${words}${marks}`;
  }
  const inner = italic ? `<em>${words}</em>` : words;
  return bold ? `<strong>${inner}</strong>` : inner;
}
