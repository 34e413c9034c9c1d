import { FootnoteReferenceRun, InternalHyperlink, type ParagraphChild, TextRun } from 'docx';
import type { PackInline } from '../../../shared/pack/index.ts';
import { bookmarkName, type DocxContext } from './docx-context.ts';
import { ExternalLink } from './external-link.ts';
import { linkAddress } from './link-address.ts';

/** Inlines as runs, links, footnote references and cross-references. */
export function docxInlines(inlines: readonly PackInline[], context: DocxContext): ParagraphChild[] {
  return inlines.map((inline) => docxInline(inline, context));
}

function docxInline(inline: PackInline, context: DocxContext): ParagraphChild {
  switch (inline.type) {
    case 'text':
      return textRun(inline, context);
    case 'break':
      return new TextRun({ break: 1 });
    case 'footnote':
      context.footnotes.push(inline.citations);
      return new FootnoteReferenceRun(context.footnotes.length);
    case 'reference':
      return new InternalHyperlink({
        anchor: bookmarkName(inline.bookmark, context),
        children: [new TextRun({ text: inline.text, style: 'CrossReference' })],
      });
  }
}

function textRun(inline: Extract<PackInline, { type: 'text' }>, context: DocxContext): ParagraphChild {
  const { text, bold, italic, href } = inline;
  const look = { ...(bold ? { bold } : {}), ...(italic ? { italics: italic } : {}) };
  const address = href === undefined ? undefined : linkAddress(href);
  if (address === undefined) return new TextRun({ text, ...look });
  context.linkCount += 1;
  return new ExternalLink([new TextRun({ text, style: 'Hyperlink', ...look })], `Link${context.linkCount}`, address);
}
