import { describe, expect, it } from 'vitest';
import { EMPTY_RICH_TEXT, type RichText, richTextSchema } from '../../../../src/shared/model/index.ts';
import { composePack, inlinesIn } from '../../../../src/shared/pack/index.ts';
import { aBrief, aClient, anEntry } from '../../../support/builders.ts';
import { linesUnder } from '../../../support/pack-lines.ts';

const word = (text: string, ...marks: object[]) => ({ type: 'text', text, ...(marks.length > 0 ? { marks } : {}) });
const paragraph = (...content: object[]) => ({ type: 'paragraph', content });
const heading = (level: number, text: string) => ({ type: 'heading', attrs: { level }, content: [word(text)] });
const textOf = (...content: object[]): RichText => richTextSchema.parse({ type: 'doc', content });

function blocksOf(text: RichText, kind: 'text' | 'entry' = 'text') {
  const section =
    kind === 'text'
      ? ({ id: 's', kind, heading: 'Own', text } as const)
      : ({ id: 's', kind, entryId: 'a', heading: 'Own', text } as const);
  const options = { ...aBrief().options, contents: false };
  return composePack({
    brief: aBrief({ sections: [section], options }),
    client: aClient(),
    entries: [anEntry({ id: 'a', summary: '' })],
    sources: [],
    annotations: [],
    glossary: [],
  }).blocks;
}

describe('the advisor’s own text', () => {
  it('keeps its lists, quotes and what stands below an item', () => {
    const text = textOf(
      { type: 'blockquote', content: [paragraph(word('Trust.'))] },
      {
        type: 'orderedList',
        content: [
          {
            type: 'listItem',
            content: [
              paragraph(word('First')),
              { type: 'bulletList', content: [{ type: 'listItem', content: [paragraph(word('inner'))] }] },
            ],
          },
        ],
      },
    );
    expect(linesUnder('Own', blocksOf(text))).toEqual(['> Trust.', '1. First', '  - inner']);
  });

  it('keeps bold, italic, links and line breaks', () => {
    const link = { type: 'link', attrs: { href: 'https://asean.org/' } };
    const text = textOf(
      paragraph(word('a', { type: 'bold' }), { type: 'hardBreak' }, word('b', { type: 'italic' }, link)),
    );
    expect([...inlinesIn(blocksOf(text))]).toEqual([
      { type: 'text', text: 'a', bold: true },
      { type: 'break' },
      { type: 'text', text: 'b', italic: true, href: 'https://asean.org/' },
    ]);
  });

  it('leaves out what is empty', () => {
    const text = textOf(paragraph(), paragraph(word('  ')), heading(2, ' '), {
      type: 'blockquote',
      content: [paragraph()],
    });
    expect(blocksOf(text)).toEqual([]);
  });

  it('has headings below that of its section, and deeper ones in an entry', () => {
    const text = textOf(heading(2, 'Two'), heading(3, 'Three'), heading(4, 'Four'));
    const levels = (kind: 'text' | 'entry') =>
      blocksOf(text, kind).flatMap((block) => (block.type === 'heading' ? [`${block.level} ${block.text}`] : []));
    expect(levels('text')).toEqual(['1 Own', '2 Two', '3 Three', '4 Four']);
    expect(levels('entry').slice(1)).toEqual(['2 Own', '3 Two', '4 Three', '4 Four']);
  });

  it('may be missing', () => {
    expect(blocksOf(EMPTY_RICH_TEXT)).toEqual([]);
  });

  it('has no heading of which nothing could be seen', () => {
    expect(blocksOf(textOf(heading(2, '\u200b\ufffe'), paragraph(word('Words.'))))).toHaveLength(2);
  });
});
