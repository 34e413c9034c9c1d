import type { PackBlock } from '../../../../shared/pack/index.ts';
import type { HtmlContext } from './html-context.ts';
import { escapeHtml, tag } from './html-element.ts';
import { htmlInlines } from './html-inlines.ts';

type TableBlock = Extract<PackBlock, { type: 'table' }>;

/** A table with a caption that says what it shows, and headers of its columns or rows. A wide one scrolls by itself. */
export function htmlTable(block: TableBlock, context: HtmlContext): string {
  const table = tag(
    'table',
    { class: `table-${block.purpose}` },
    tag('caption', { class: 'unseen' }, escapeHtml(block.description)),
    ...(block.header.length === 0 ? [] : [tag('thead', {}, headerRow(block.header))]),
    tag('tbody', {}, ...block.rows.map((cells) => bodyRow(block, cells, context))),
  );
  if (block.purpose === 'facts') return table;
  const label = context.labels.tables[block.purpose];
  return tag('div', { class: 'scroller', role: 'group', tabindex: 0, 'aria-label': label }, table);
}

function headerRow(header: readonly string[]): string {
  return tag('tr', {}, ...header.map((words) => tag('th', { scope: 'col' }, escapeHtml(words))));
}

const NAMED_ROWS: ReadonlySet<TableBlock['purpose']> = new Set([
  'facts',
  'partner-matrix',
  'glossary',
  'risks',
  'entries',
  'who-is-who',
]);

/** The first cell names the row, except where rows are dated or documents. */
function bodyRow({ purpose }: TableBlock, cells: TableBlock['rows'][number], context: HtmlContext): string {
  const isNamed = NAMED_ROWS.has(purpose);
  return tag(
    'tr',
    {},
    ...cells.map((cell, column) => {
      const content = htmlInlines(cell, context);
      return isNamed && column === 0 ? tag('th', { scope: 'row' }, content) : tag('td', {}, content);
    }),
  );
}
