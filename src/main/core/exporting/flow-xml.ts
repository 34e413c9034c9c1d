import type { NotePlace } from '../../../shared/model/index.ts';
import { element, escapeXml } from './escape-xml.ts';
import type {
  FlowBlock,
  FlowChange,
  FlowInline,
  FlowParagraph,
  FlowParagraphLook,
  FlowRow,
  FlowTable,
} from './flow.ts';
import { pictureXml } from './pictures/picture-xml.ts';
import { wordStyle } from './word-styles.ts';

/** Blocks as the elements of a body or a cell. @see ECMA-376 part 1, 17.3 paragraphs, and 17.4 tables */
export function blocksXml(blocks: readonly FlowBlock[]): string {
  let xml = '';
  for (const block of blocks) xml += block.type === 'paragraph' ? paragraphXml(block) : tableXml(block);
  return xml;
}

/** A paragraph. Its properties stand in the order the schema asks for. */
export function paragraphXml(paragraph: FlowParagraph): string {
  const { anchors = [], inlines, changes = [], former } = paragraph;
  const marks = changes.map((change) => changeXml(change)).join('');
  const properties = [
    lookXml(paragraph),
    marks === '' ? '' : `<w:rPr>${marks}</w:rPr>`,
    former === undefined
      ? ''
      : `<w:pPrChange ${changeAttributes(former.change)}><w:pPr>${lookXml(former.look)}</w:pPr></w:pPrChange>`,
  ].join('');
  const begin = anchors.map((anchor) => `<w:bookmarkStart w:id="${idOf(anchor)}" w:name="${anchor}"/>`).join('');
  const end = anchors.map((anchor) => `<w:bookmarkEnd w:id="${idOf(anchor)}"/>`).join('');
  return `<w:p><w:pPr>${properties}</w:pPr>${begin}${inlinesXml(inlines)}${end}</w:p>`;
}

function lookXml({ style, keepNext, startsPage, numbering, indent }: FlowParagraphLook): string {
  return [
    `<w:pStyle w:val="${style}"/>`,
    keepNext ? '<w:keepNext/>' : '',
    startsPage ? '<w:pageBreakBefore/>' : '',
    numbering === undefined
      ? ''
      : `<w:numPr><w:ilvl w:val="${numbering.level}"/><w:numId w:val="${numbering.id}"/></w:numPr>`,
    indent === undefined ? '' : `<w:ind w:left="${indent}"/>`,
  ].join('');
}

/** Runs within the change that made or removed them; a change of a paragraph or row holds none. */
export function changeXml(change: FlowChange, runs = ''): string {
  const name = change.kind === 'inserted' ? 'w:ins' : 'w:del';
  return `<${name} ${changeAttributes(change)}${runs === '' ? '/>' : `>${runs}</${name}>`}`;
}

function changeAttributes({ id, author, date }: FlowChange): string {
  return `w:id="${id}" w:author="${escapeXml(author)}" w:date="${date}"`;
}

/** Bookmarks are named by a prefix and a number; their ids are even for one prefix and odd for the other. */
function idOf(anchor: string): number {
  const number = Number(/\d+$/.exec(anchor)?.[0] ?? 0);
  return number * 2 + (anchor.startsWith('_') ? 1 : 0);
}

/** Runs, links and references. */
export function inlinesXml(inlines: readonly FlowInline[]): string {
  let xml = '';
  for (const inline of inlines) xml += inlineXml(inline);
  return xml;
}

function inlineXml(inline: FlowInline): string {
  const { change } = inline;
  const run = inlineRun(inline);
  const changed = change === undefined ? run : changeXml(change, run);
  if (inline.type === 'reference')
    return `<w:hyperlink w:anchor="${inline.anchor}" w:history="1">${changed}</w:hyperlink>`;
  if (inline.type !== 'text' || inline.link === undefined) return changed;
  return `<w:hyperlink r:id="${inline.link}" w:history="1">${changed}</w:hyperlink>`;
}

function inlineRun(inline: FlowInline): string {
  const isDeleted = inline.change?.kind === 'deleted';
  switch (inline.type) {
    case 'text':
      return runXml(inline.text, isDeleted, wordStyle(inline));
    case 'break':
      return '<w:r><w:br/></w:r>';
    case 'tab':
      return '<w:r><w:tab/></w:r>';
    case 'note':
      return noteReferenceXml(inline.number, inline.place);
    case 'picture':
      return `<w:r>${pictureXml(inline)}</w:r>`;
    case 'reference':
      return runXml(inline.text, isDeleted, 'CrossReference');
  }
}

function noteReferenceXml(number: number, place: NotePlace): string {
  const [style, name] =
    place === 'footnotes' ? ['FootnoteReference', 'footnoteReference'] : ['EndnoteReference', 'endnoteReference'];
  return `<w:r><w:rPr><w:rStyle w:val="${style}"/></w:rPr><w:${name} w:id="${number}"/></w:r>`;
}

function runXml(text: string, isDeleted: boolean, style: string | undefined): string {
  const look = style === undefined ? '' : `<w:rStyle w:val="${style}"/>`;
  const name = isDeleted ? 'w:delText' : 'w:t';
  return `<w:r>${look === '' ? '' : `<w:rPr>${look}</w:rPr>`}<${name} xml:space="preserve">${escapeXml(text)}</${name}></w:r>`;
}

function tableXml(table: FlowTable): string {
  const { style, title, description, widths, indent, hasHeadings, rows } = table;
  const width = widths.reduce((sum, column) => sum + column, 0);
  const properties = [
    `<w:tblStyle w:val="${style}"/><w:tblW w:w="${width}" w:type="dxa"/>`,
    indent === undefined ? '' : `<w:tblInd w:w="${indent}" w:type="dxa"/>`,
    '<w:tblLayout w:type="fixed"/>',
    `<w:tblLook w:firstRow="${hasHeadings.row}" w:lastRow="false" w:firstColumn="${hasHeadings.column}" w:lastColumn="false" w:noHBand="true" w:noVBand="true"/>`,
    element('w:tblCaption', { 'w:val': title }),
    element('w:tblDescription', { 'w:val': description }),
  ].join('');
  const grid = widths.map((column) => `<w:gridCol w:w="${column}"/>`).join('');
  let body = '';
  for (const row of rows) body += rowXml(row, widths);
  return `<w:tbl><w:tblPr>${properties}</w:tblPr><w:tblGrid>${grid}</w:tblGrid>${body}</w:tbl>`;
}

function rowXml({ cells, isHeader, maySplit, change }: FlowRow, widths: readonly number[]): string {
  const properties = `${maySplit ? '' : '<w:cantSplit/>'}${isHeader ? '<w:tblHeader/>' : ''}${change === undefined ? '' : changeXml(change)}`;
  const written = cells.map(
    (blocks, column) =>
      `<w:tc><w:tcPr><w:tcW w:w="${widths[column] ?? 0}" w:type="dxa"/></w:tcPr>${cellXml(blocks)}</w:tc>`,
  );
  return `<w:tr>${properties === '' ? '' : `<w:trPr>${properties}</w:trPr>`}${written.join('')}</w:tr>`;
}

/** A cell ends with a paragraph; after a table Word asks for one. */
function cellXml(blocks: readonly FlowBlock[]): string {
  const closing = blocks.at(-1)?.type === 'paragraph' ? '' : '<w:p/>';
  return `${blocksXml(blocks)}${closing}`;
}
