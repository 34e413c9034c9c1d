import { describe, expect, it } from 'vitest';
import type { FlowBlock } from '../../../../../src/main/core/exporting/flow.ts';
import { keptWithNext, staysWithNext } from '../../../../../src/main/core/exporting/keep-together.ts';
import type { PackBlock } from '../../../../../src/shared/pack/index.ts';
import { partOfDocx } from '../../../../support/docx-parts.ts';
import { docxOf } from '../../../../support/render-pack.ts';
import { samplePackInput } from '../../../../support/sample-pack.ts';

const heading: PackBlock = { type: 'heading', level: 1, text: 'Risks' };
const note: PackBlock = { type: 'paragraph', role: 'note', inlines: [{ type: 'text', text: 'Marked: internal' }] };
const subhead: PackBlock = { type: 'paragraph', role: 'subhead', inlines: [{ type: 'text', text: 'The meeting' }] };
const table: PackBlock = { type: 'table', purpose: 'risks', description: '', header: [], rows: [] };
const list: PackBlock = { type: 'list', ordered: false, items: [{ blocks: [note] }] };
const words = (text: string): PackBlock => ({ type: 'paragraph', role: 'body', inlines: [{ type: 'text', text }] });
const short = words('Likelihood is our judgement.');
const long = words('Likelihood is our judgement. '.repeat(20));

describe('the end of a block', () => {
  it.each([
    ['words that introduce a table', [short, table], 0, true],
    ['a line about a heading', [heading, note, short], 1, true],
    ['a list, with the line below it that says what the entry relates to', [list, note], 0, true],
    ['a sentence between two headings', [heading, note, short, heading], 2, true],
    ['a sentence between a heading and a lesser one', [heading, short, subhead], 1, true],
    ['a long text between two headings', [heading, long, heading], 1, false],
    ['a sentence at the end of a longer text', [long, short, heading], 1, false],
    ['words between words', [short, short, short], 1, false],
    ['a list before a table', [list, table], 0, false],
    ['the last words', [short], 0, false],
  ])('is kept with the next where it should: %s', (_name, blocks, index, isKept) => {
    expect(staysWithNext(blocks, index)).toBe(isKept);
  });

  it('is the last row too where it ends in a table', () => {
    const cell = (text: string): FlowBlock => ({
      type: 'paragraph',
      style: 'TableText',
      inlines: [{ type: 'text', text }],
    });
    const rows = ['one', 'two'].map((text) => ({ cells: [[cell(text)]] }));
    const facts: FlowBlock = {
      ...{ type: 'table', style: 'PackFacts', title: '', description: '', widths: [100] },
      ...{ hasHeadings: { row: false, column: true }, rows },
    };
    const [kept, gap] = keptWithNext([facts, { type: 'paragraph', style: 'TableGap', inlines: [] }]);
    expect(gap).toMatchObject({ keepNext: true });
    expect(kept?.type === 'table' && kept.rows.map(({ cells }) => cells[0]?.[0])).toEqual([
      cell('one'),
      { ...cell('two'), keepNext: true },
    ]);
  });
});

describe('the document of a pack', () => {
  it('keeps a line to take with what stands behind it', async () => {
    const input = samplePackInput(1);
    const items = [{ id: 'one', line: 'We welcome it.', support: 'It is what we asked for.' }];
    const section = {
      id: 'lines',
      kind: 'lines-to-take' as const,
      heading: 'Lines',
      text: { type: 'doc' as const, content: [] },
      items,
    };
    const docx = await docxOf({ ...input, brief: { ...input.brief, sections: [section] } });
    const line = /<w:p>(?:(?!<\/w:p>).)*We welcome it\./.exec(partOfDocx(docx, 'word/document.xml'))?.[0];
    expect(line).toContain('<w:keepNext/>');
  });
});
