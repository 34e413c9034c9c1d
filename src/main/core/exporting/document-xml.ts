import { element } from './escape-xml.ts';
import type { Flow, FlowChange, FlowContentsLine, FlowInline } from './flow.ts';
import { blocksXml, changeXml, inlinesXml, paragraphXml } from './flow-xml.ts';
import { type Margins, NOTE_SEPARATOR, type PageGeometry } from './page-geometry.ts';
import type { PageNumbers } from './page-numbers.ts';

const NAMESPACES =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" ' +
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/package/2006/relationships';
/** Type of the relationship to what a link leads to. */
export const HYPERLINK = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink';
const NO_MARGINS: Margins = { top: 0, bottom: 0, left: 0, right: 0, header: 0, footer: 0 };

/** Ids of the relationships to the header and footer of the pages after the cover. */
export interface PageParts {
  readonly header: string;
  readonly footer: string;
}

/** What stands on every page, and how large they are. */
export interface DocumentPages {
  readonly page: PageGeometry;
  readonly parts: PageParts;
}

/**
 * The main part of a document: the cover to the edges of its page in a section of its own, then the pages.
 * @see ECMA-376 part 1, 17.2 main document story, and 17.6 sections
 */
export function documentXml(cover: string, flow: Flow, pages: PageNumbers, { page, parts }: DocumentPages): string {
  // Word counts endnotes in small Roman numbers where nothing else is said.
  const numbering = flow.notePlace === 'endnotes' ? '<w:endnotePr><w:numFmt w:val="decimal"/></w:endnotePr>' : '';
  const coverSection = section(page, NO_MARGINS, numbering);
  const pagesSection = section(
    page,
    page.margins,
    `<w:headerReference w:type="default" r:id="${parts.header}"/><w:footerReference w:type="default" r:id="${parts.footer}"/>${numbering}`,
  );
  const body = [
    cover,
    `<w:p><w:pPr><w:pStyle w:val="TableGap"/>${coverSection}</w:pPr></w:p>`,
    blocksXml(flow.before),
    contentsXml(flow, pages),
    blocksXml(flow.after),
    pagesSection,
  ];
  return `${DECLARATION}<w:document ${NAMESPACES}><w:body>${numberedDrawings(body.join(''))}</w:body></w:document>`;
}

/** The part that holds the notes. @see ECMA-376 part 1, 17.11 footnotes and endnotes */
export function notesXml({ notes, notePlace }: Flow): string {
  const isFoot = notePlace === 'footnotes';
  const [name, style] = isFoot ? ['footnote', 'Footnote'] : ['endnote', 'Endnote'];
  const separator = (id: number, kind: 'separator' | 'continuationSeparator') =>
    `<w:${name} w:type="${kind}" w:id="${id}"><w:p><w:pPr><w:spacing w:after="0" w:line="${NOTE_SEPARATOR}" w:lineRule="exact"/></w:pPr><w:r><w:rPr><w:sz w:val="${SEPARATOR_SIZE}"/></w:rPr><w:${kind}/></w:r></w:p></w:${name}>`;
  const reference = `<w:r><w:rPr><w:rStyle w:val="${style}Reference"/></w:rPr><w:${name}Ref/></w:r><w:r><w:tab/></w:r>`;
  const texts = notes.map(
    (note, index) =>
      `<w:${name} w:id="${index + 1}"><w:p><w:pPr><w:pStyle w:val="${style}Text"/></w:pPr>${reference}${inlinesXml(note)}</w:p></w:${name}>`,
  );
  const separators = [separator(-1, 'separator'), separator(0, 'continuationSeparator')];
  return `${DECLARATION}<w:${name}s ${NAMESPACES}>${[...separators, ...texts].join('')}</w:${name}s>`;
}

/** Relationships of the part with the notes: the links in them. */
export function noteLinksXml({ notes, links }: Flow): string {
  const used = new Set(
    notes.flatMap((note) => note.flatMap((inline) => (inline.type === 'text' && inline.link) || [])),
  );
  const written = [...used].map((id) =>
    element('Relationship', { Id: id, Type: HYPERLINK, Target: links.get(id) ?? '', TargetMode: 'External' }),
  );
  return `${DECLARATION}<Relationships xmlns="${RELATIONSHIPS}">${written.join('')}</Relationships>`;
}

/** Every drawing with a number of its own: the same picture may stand in a document twice. */
function numberedDrawings(body: string): string {
  let number = 0;
  return body.replaceAll(/<wp:docPr id="\d+"/g, () => `<wp:docPr id="${++number}"`);
}

function section({ width, height }: PageGeometry, margins: Margins, references: string): string {
  const margin = Object.entries({ ...margins, gutter: 0 }).map(([side, width]) => [`w:${side}`, width] as const);
  const size = element('w:pgSz', { 'w:w': width, 'w:h': height });
  return `<w:sectPr>${references}<w:type w:val="nextPage"/>${size}${element('w:pgMar', Object.fromEntries(margin))}</w:sectPr>`;
}

/** The table of contents as Word writes it, its entries filled in, so that nothing asks the reader to update it. */
function contentsXml({ contents, contentsLines, headings }: Flow, pages: PageNumbers): string {
  if (contents === undefined) return '';
  const [begin, end, last] = contents.changes ?? [];
  const isDeleted = begin?.kind === 'deleted';
  const lines = contentsLines ?? headings.map((heading) => ({ ...heading, inlines: [wordsOf(heading.text)] }));
  const entries = lines.map((line, index) => {
    const start = index === 0 ? runsXml(fieldXml(CONTENTS_FIELD, isDeleted), begin) : '';
    return contentsLineXml(line, start, pages.pageOf.get(line.anchor));
  });
  const endOfField = entries.length === 0 ? '' : runsXml(run(END_OF_FIELD), end);
  const closing = `<w:p><w:pPr><w:pStyle w:val="TableEnd"/>${markXml(last)}</w:pPr>${endOfField}</w:p>`;
  return [
    '<w:sdt><w:sdtPr>',
    element('w:alias', { 'w:val': contents.name }),
    '<w:docPartObj><w:docPartGallery w:val="Table of Contents"/><w:docPartUnique/></w:docPartObj></w:sdtPr><w:sdtContent>',
    paragraphXml(contents.title),
    ...entries,
    closing,
    '</w:sdtContent></w:sdt>',
  ].join('');
}

function contentsLineXml(line: FlowContentsLine, start: string, page: number | undefined): string {
  const { level, anchor, inlines } = line;
  const [mark, ofTab, ofPage] = line.changes ?? [];
  const isDeleted = mark?.kind === 'deleted';
  const tab: FlowInline = { type: 'tab', ...(ofTab === undefined ? {} : { change: ofTab }) };
  const shown = isDeleted ? `<w:delText>${page ?? ''}</w:delText>` : `<w:t>${page ?? ''}</w:t>`;
  const number = `${fieldXml(`PAGEREF ${anchor} \\h`, isDeleted)}${run(shown)}${run(END_OF_FIELD)}`;
  return `<w:p><w:pPr><w:pStyle w:val="TOC${level}"/>${markXml(mark)}</w:pPr>${start}<w:hyperlink w:anchor="${anchor}" w:history="1">${inlinesXml([...inlines, tab])}${runsXml(number, ofPage)}</w:hyperlink></w:p>`;
}

/** Runs within the change that made or removed them. */
function runsXml(runs: string, change: FlowChange | undefined): string {
  return change === undefined ? runs : changeXml(change, runs);
}

/** The change of a paragraph itself, among its properties. */
function markXml(change: FlowChange | undefined): string {
  return change === undefined ? '' : `<w:rPr>${changeXml(change)}</w:rPr>`;
}

/** Half points: so low a line has room for no more. */
const SEPARATOR_SIZE = 10;
const CONTENTS_FIELD = 'TOC \\o "1-2" \\h \\z \\u';
const wordsOf = (text: string): FlowInline => ({ type: 'text', text });
const run = (content: string) => `<w:r>${content}</w:r>`;
const END_OF_FIELD = '<w:fldChar w:fldCharType="end"/>';

/** The start of a field, up to what it shows. */
function fieldXml(instruction: string, isDeleted = false): string {
  const code = instruction.replaceAll('"', '&quot;');
  const name = isDeleted ? 'w:delInstrText' : 'w:instrText';
  return [
    run('<w:fldChar w:fldCharType="begin"/>'),
    run(`<${name} xml:space="preserve"> ${code} </${name}>`),
    run('<w:fldChar w:fldCharType="separate"/>'),
  ].join('');
}
