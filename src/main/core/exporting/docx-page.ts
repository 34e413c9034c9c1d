import {
  DeletedTextRun,
  Footer,
  Header,
  InsertedTextRun,
  type IRunOptions,
  type ISectionOptions,
  PageNumber,
  Paragraph,
  type ParagraphChild,
  Tab,
  TextRun,
} from 'docx';
import type { DocxContext } from './docx-context.ts';
import type { CoverLine } from './docx-cover.ts';
import type { FlowInline } from './flow.ts';

/** The pages after the cover: marking in the header, "Page X of Y" in the footer. */
export function docxPages(line: CoverLine, context: DocxContext): ISectionOptions {
  return {
    headers: { default: header(line, context) },
    footers: { default: footer(line, context) },
    children: [],
  };
}

function header(line: CoverLine, { labels }: DocxContext): Header {
  const title = line((cover) => cover.title);
  const marking = line((cover) => labels.markings[cover.marking]);
  return new Header({
    children: [
      new Paragraph({
        style: 'Header',
        children: [...runs(title), tab(), ...runs(marking, { style: 'HeaderMarking' })],
      }),
    ],
  });
}

function footer(line: CoverLine, { labels }: DocxContext): Footer {
  const clientName = line((cover) => cover.clientName);
  const pageOfPages = labels.page
    .split(/(\{pages?\})/)
    .map((part) => (part === '{page}' ? PageNumber.CURRENT : part === '{pages}' ? PageNumber.TOTAL_PAGES : part));
  return new Footer({
    children: [
      new Paragraph({
        style: 'Footer',
        children: [...runs(clientName), tab(), new TextRun({ children: pageOfPages })],
      }),
    ],
  });
}

function runs(inlines: readonly FlowInline[], look: IRunOptions = {}): ParagraphChild[] {
  return inlines.flatMap((inline): ParagraphChild[] => {
    if (inline.type !== 'text') return [];
    const { text, change } = inline;
    if (change === undefined) return [new TextRun({ ...look, text })];
    const { kind, ...stamp } = change;
    const options = { ...look, ...stamp, text };
    return [kind === 'inserted' ? new InsertedTextRun(options) : new DeletedTextRun(options)];
  });
}

function tab(): TextRun {
  return new TextRun({ children: [new Tab()] });
}
