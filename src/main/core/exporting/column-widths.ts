import type { PackBlock, PackInline } from '../../../shared/pack/index.ts';
import { fontFace, widthOfLine } from '../../../shared/typesetting/text-width.ts';
import type { DocxContext } from './docx-context.ts';
import { TABLE_PADDING } from './docx-table-styles.ts';

type TableBlock = Extract<PackBlock, { type: 'table' }>;

/** Shares of the text's width that the columns of each table take; the matrix shares what its first column leaves. */
const COLUMN_SHARES: Readonly<Record<Exclude<TableBlock['purpose'], 'partner-matrix'>, readonly number[]>> = {
  facts: [0.2, 0.8],
  timeline: [0.22, 0.38, 0.4],
  glossary: [0.2, 0.8],
  sources: [0.27, 0.48, 0.25],
  risks: [0.25, 0.13, 0.31, 0.31],
  entries: [0.26, 0.17, 0.18, 0.39],
  'who-is-who': [0.26, 0.38, 0.36],
  relations: [0.38, 0.18, 0.44],
};
/** Where a column was left out, of entries without a date or status, of people whom nobody says how to reach. */
const SHARES_OF_FEWER: Readonly<Partial<Record<TableBlock['purpose'], readonly (readonly number[])[]>>> = {
  entries: [
    [0.28, 0.18, 0.54],
    [0.32, 0.68],
  ],
  'who-is-who': [[0.32, 0.68]],
};
const MATRIX_FIRST_SHARE = 0.28;
/** Longer words may be broken: they would take the room of all others. */
const MAX_WHOLE_WORD = 20;
/** Words are measured in the widest of a table's texts, and a reader's machine may have another font. */
const RESERVE = 1.06;
const TWIPS_PER_POINT = 20;

/**
 * Widths of a table's columns in twips: the shares its kind has, and where a word of the head or of a cell does not fit into its column,
 * what it lacks from those that have more than they need.
 */
export function columnWidths(block: TableBlock, context: DocxContext): number[] {
  const { textWidth } = context.page;
  const shares = sharesOf(block);
  const wanted = shares.map((share) => share * textWidth);
  // Their labels are ours and short; of long packs there are thousands.
  if (block.purpose === 'facts') return wanted.map(Math.round);
  const least = leastWidths(block, shares.length, context);
  const widths =
    (block.purpose === 'partner-matrix' ? fitted(wanted, alike(least)) : undefined) ?? fitted(wanted, least) ?? wanted;
  return widths.map(Math.round);
}

/** Columns of marks as wide as each other: none is more than another. */
function alike([first = 0, ...marks]: readonly number[]): number[] {
  const widest = Math.max(0, ...marks);
  return [first, ...marks.map(() => widest)];
}

/** The wanted widths with what some lack taken from the others; nothing where there is not room for all. */
function fitted(wanted: readonly number[], least: readonly number[]): number[] | undefined {
  const spare = wanted.map((width, column) => Math.max(0, width - (least[column] ?? 0)));
  const lacking = wanted.map((width, column) => Math.max(0, (least[column] ?? 0) - width));
  const [room, need] = [sum(spare), sum(lacking)];
  if (room < need) return undefined;
  const taken = need / (room || 1);
  return wanted.map((width, column) => width + (lacking[column] ?? 0) - (spare[column] ?? 0) * taken);
}

function sharesOf({ purpose, header }: TableBlock): readonly number[] {
  if (purpose === 'partner-matrix') return matrixShares(header.length);
  const fewer = SHARES_OF_FEWER[purpose]?.find(({ length }) => length === header.length);
  return fewer ?? COLUMN_SHARES[purpose];
}

function matrixShares(columns: number): number[] {
  const marks = columns - 1;
  return [MATRIX_FIRST_SHARE, ...Array.from({ length: marks }, () => (1 - MATRIX_FIRST_SHARE) / marks)];
}

/** What the longest word of each column takes. */
function leastWidths({ header, rows }: TableBlock, columns: number, { template }: DocxContext): number[] {
  const face = fontFace(template.fonts.body, true);
  const { left, right } = TABLE_PADDING.PackTable;
  const size = (template.sizes.small + 0.5) * TWIPS_PER_POINT * RESERVE;
  return Array.from({ length: columns }, (_, column) => {
    const texts = [header[column] ?? '', ...rows.flatMap((cells) => textsOfCell(cells[column] ?? []))];
    return (
      Math.max(0, ...new Set(texts.flatMap(wholeWords)).values().map((word) => widthOfLine(face, word, size))) +
      left +
      right
    );
  });
}

function textsOfCell(inlines: readonly PackInline[]): string[] {
  return inlines.flatMap((inline) => (inline.type === 'text' || inline.type === 'reference' ? [inline.text] : []));
}

/** Words that a line breaks between, of scripts that put a space there. */
function wholeWords(text: string): string[] {
  return text
    .split(/[\s\-–/]+/u)
    .filter((word) => word.length <= MAX_WHOLE_WORD && /^[\p{Script=Latin}\p{N}\p{P}\p{M}]+$/u.test(word));
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0);
}
