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
import { HEADER_LOGO_HEIGHT } from './header-room.ts';
import { headerTitle } from './header-title.ts';
import { headerLogo } from './pictures/logo.ts';

/** The pages after the cover: marking in the header, "Page X of Y" in the footer. */
export function docxPages(line: CoverLine, context: DocxContext): ISectionOptions {
  return {
    headers: { default: header(line, context) },
    footers: { default: footer(line, context) },
    children: [],
  };
}

function header(line: CoverLine, context: DocxContext): Header {
  const { labels } = context;
  const title = line((cover) => headerTitle(cover, context));
  const marking = line((cover) => labels.markings[cover.marking]);
  return new Header({
    children: [
      ...headerBrand(context),
      new Paragraph({
        style: 'Header',
        children: [...runs(title), tab(), ...runs(marking, { style: 'HeaderMarking' })],
      }),
    ],
  });
}

/** The firm's own line above: its logo, its words. */
function headerBrand({ template }: DocxContext): Paragraph[] {
  const { logo, header: words = '', name } = template;
  if (logo === undefined && words === '') return [];
  const picture = logo === undefined ? [] : [headerLogo(logo, name, HEADER_LOGO_HEIGHT), tab()];
  return [new Paragraph({ style: 'HeaderBrand', children: [...picture, new TextRun(words)] })];
}

function footer(line: CoverLine, { labels, template }: DocxContext): Footer {
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
      ...(template.footer === undefined
        ? []
        : [new Paragraph({ style: 'FooterBrand', children: [new TextRun(template.footer)] })]),
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
