import { elementsOf, type XmlElement } from '../../../../shared/xml/parse-xml.ts';
import type { CheckedDocx } from '../check-docx.ts';
import type { Finding, Rule } from '../finding.ts';
import { childAt, descendants, isOn, valueAt, wordsOf } from '../walk-xml.ts';

/** Bit of a table's look that gives its first row the look of a heading. @see ECMA-376 part 1, 17.4.55 tblLook */
const FIRST_ROW = 0x0020;

/** Tables repeat their header rows, break no row, and are as wide as they say. */
export function tableFindings({ stories }: CheckedDocx): Finding[] {
  return stories.flatMap(({ root }) => [...descendants(root, 'w:tbl')].flatMap(findingsOf));
}

function findingsOf(table: XmlElement): Finding[] {
  const rows = elementsOf(table, 'w:tr');
  const place = `the table that begins ${wordsOf(table)}`;
  const finding = (rule: Rule, problem: string): Finding => ({ rule, place, problem });
  return [
    ...(isHeaderLost(table, rows) ? [finding('header-rows', 'Its header row is not repeated on the next page.')] : []),
    ...(hasSplitRows(table, rows) ? [finding('split-rows', 'A row of it may break across pages.')] : []),
    ...widthProblems(table, rows).map((problem) => finding('table-widths', problem)),
  ];
}

function isHeaderLost(table: XmlElement, rows: readonly XmlElement[]): boolean {
  const look = childAt(table, 'w:tblPr', 'w:tblLook')?.attributes ?? {};
  const said = look['w:firstRow'];
  const hasHeader =
    said === undefined ? (Number.parseInt(look['w:val'] ?? '0', 16) & FIRST_ROW) !== 0 : /^(?:1|true|on)$/.test(said);
  const [first] = rows;
  return hasHeader && rows.length > 1 && first !== undefined && !isOn(childAt(first, 'w:trPr'), 'w:tblHeader');
}

/** A table of one column is a box, which may be longer than a page. */
function hasSplitRows(table: XmlElement, rows: readonly XmlElement[]): boolean {
  if (columnsOf(table).length < 2) return false;
  return rows.some((row) => {
    const properties = childAt(row, 'w:trPr');
    const isExact = childAt(properties, 'w:trHeight')?.attributes['w:hRule'] === 'exact';
    return !isExact && !isOn(properties, 'w:cantSplit');
  });
}

function widthProblems(table: XmlElement, rows: readonly XmlElement[]): string[] {
  const properties = childAt(table, 'w:tblPr');
  const width = childAt(properties, 'w:tblW')?.attributes ?? {};
  const columns = columnsOf(table);
  const sum = columns.reduce((total, column) => total + column, 0);
  const isFixed = childAt(properties, 'w:tblLayout')?.attributes['w:type'] === 'fixed';
  const isGiven = width['w:type'] === 'dxa' && Number(width['w:w']) > 0;
  return [
    ...(isFixed ? [] : ['Its columns are as wide as what is in them.']),
    ...(isGiven ? [] : ['It says no width.']),
    // Rounding each column may lose a twip.
    ...(isGiven && Math.abs(sum - Number(width['w:w'])) > columns.length
      ? ['Its columns do not add up to its width.']
      : []),
    ...(rows.some((row) => cellsOf(row) !== columns.length)
      ? ['A row of it has more or fewer cells than columns.']
      : []),
  ];
}

function columnsOf(table: XmlElement): number[] {
  return elementsOf(childAt(table, 'w:tblGrid') ?? { children: [] }, 'w:gridCol').map(({ attributes }) =>
    Number(attributes['w:w'] ?? 0),
  );
}

/** How many columns the cells of a row take. */
function cellsOf(row: XmlElement): number {
  const properties = childAt(row, 'w:trPr');
  const beside = ['w:gridBefore', 'w:gridAfter'].map((name) => Number(valueAt(properties, name) ?? 0));
  const spans = cellsIn(row).map((cell) => Number(valueAt(cell, 'w:tcPr', 'w:gridSpan') ?? 1));
  return [...beside, ...spans].reduce((total, span) => total + span, 0);
}

/** The cells of a row, those that stand in a content control too. */
function cellsIn(element: XmlElement): XmlElement[] {
  return elementsOf(element).flatMap((child) => (child.name === 'w:tc' ? [child] : cellsIn(child)));
}
