import { Footer, Header, type ISectionOptions, PageNumber, Paragraph, Tab, TextRun } from 'docx';
import type { PackCover } from '../../../shared/pack/index.ts';
import type { DocxContext } from './docx-context.ts';

/** The pages after the cover: marking in the header, "Page X of Y" in the footer. */
export function docxPages(cover: PackCover, context: DocxContext): ISectionOptions {
  return {
    headers: { default: header(cover, context) },
    footers: { default: footer(cover, context) },
    children: [],
  };
}

function header(cover: PackCover, { labels, template }: DocxContext): Header {
  const marking = new TextRun({
    text: labels.markings[cover.marking],
    bold: true,
    color: template.colours.primary,
  });
  return new Header({
    children: [
      new Paragraph({ style: 'Header', children: [new TextRun({ children: [cover.title, new Tab()] }), marking] }),
    ],
  });
}

function footer(cover: PackCover, { labels }: DocxContext): Footer {
  const pageOfPages = labels.page
    .split(/(\{pages?\})/)
    .map((part) => (part === '{page}' ? PageNumber.CURRENT : part === '{pages}' ? PageNumber.TOTAL_PAGES : part));
  return new Footer({
    children: [
      new Paragraph({
        style: 'Footer',
        children: [new TextRun({ children: [cover.clientName, new Tab()] }), new TextRun({ children: pageOfPages })],
      }),
    ],
  });
}
