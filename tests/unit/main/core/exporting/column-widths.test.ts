import { describe, expect, it } from 'vitest';
import { columnWidths } from '../../../../../src/main/core/exporting/column-widths.ts';
import { docxContext } from '../../../../../src/main/core/exporting/docx-context.ts';
import { widthOfText } from '../../../../../src/main/core/exporting/pages/text-mark.ts';
import { lookOf } from '../../../../../src/main/core/exporting/template.ts';
import { composePack, type PackBlock } from '../../../../../src/shared/pack/index.ts';
import { samplePackInput } from '../../../../support/sample-pack.ts';

const pack = composePack(samplePackInput(1));
const context = docxContext(pack, lookOf(pack));
type Table = Extract<PackBlock, { type: 'table' }>;
const tableOf = (
  purpose: Table['purpose'],
  header: readonly string[],
  rows: readonly (readonly string[])[],
): Table => ({
  type: 'table',
  purpose,
  description: '',
  header,
  rows: rows.map((cells) => cells.map((text) => [{ type: 'text', text }])),
});
const widthOf = (word: string) =>
  widthOfText(word, { font: context.template.fonts.body, isBold: true, size: context.template.sizes.small * 20 });

describe('the columns of a table', () => {
  it('fill the width of the text with the shares of its kind where every word fits', () => {
    const widths = columnWidths(
      tableOf('glossary', ['Acronym', 'Meaning'], [['AI', 'Artificial intelligence']]),
      context,
    );
    expect(widths[0]).toBe(Math.round(0.2 * context.page.textWidth));
    expect(widths.reduce((sum, width) => sum + width)).toBeCloseTo(context.page.textWidth, -1);
  });

  it('are wide enough for the longest name in the head of a matrix, all columns of marks alike', () => {
    const partners = ['China', 'European Union', 'India', 'United States', 'Japan', 'Republic of Korea', 'Russia'];
    const [first = 0, ...marks] = columnWidths(
      tableOf('partner-matrix', ['Topics', ...partners], [['Digital infrastructure']]),
      context,
    );
    expect(Math.min(...marks)).toBeGreaterThan(widthOf('European') + 200);
    expect(Math.max(...marks) - Math.min(...marks)).toBeLessThanOrEqual(1);
    expect(first).toBeGreaterThan(widthOf('infrastructure') + 200);
  });

  it('are no longer alike where a matrix has room for its names only so', () => {
    const narrow = { ...context, page: { ...context.page, textWidth: 7_600 } };
    const partners = ['China', 'European Union', 'India', 'United States', 'Japan', 'Republic of Korea', 'Russia'];
    const matrix = tableOf('partner-matrix', ['Topics', ...partners], [['Digital infrastructure']]);
    const [, china = 0, union = 0, , , , korea = 0] = columnWidths(matrix, narrow);
    expect(union).toBeGreaterThan(widthOf('European') + 200);
    expect(korea).toBeGreaterThan(widthOf('Republic') + 200);
    expect(china).toBeLessThan(union);
  });

  it('take from those that have more what a long word of a cell needs', () => {
    const rows = [['Network', 'Administratively', '2026', 'So it is.']];
    const widths = columnWidths(tableOf('entries', ['Entry', 'Status', 'Date', 'In short'], rows), context);
    expect(widths[1]).toBeGreaterThan(widthOf('Administratively') + 200);
    expect(widths.reduce((sum, width) => sum + width)).toBeCloseTo(context.page.textWidth, -1);
  });

  it('keep their shares where there is not room for all words anyway', () => {
    const long = 'Incomprehensibility';
    const header = Array.from({ length: 12 }, () => long);
    const widths = columnWidths(tableOf('partner-matrix', header, []), context);
    expect(widths[0]).toBe(Math.round(0.28 * context.page.textWidth));
  });
});
