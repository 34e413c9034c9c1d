import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseRichText } from '../../../../src/renderer/features/briefs/editor/parse-rich-text.ts';
import { EMPTY_RICH_TEXT, MAX_TEXT_LENGTH, richTextSchema } from '../../../../src/shared/model/index.ts';

const text = (value: string, marks?: unknown[]) => ({ type: 'text', text: value, ...(marks ? { marks } : {}) });
const paragraph = (...content: unknown[]) => ({ type: 'paragraph', content });
const doc = (...content: unknown[]) => ({ type: 'doc', content });
const list = (...items: unknown[]) => ({
  type: 'bulletList',
  content: items.map((content) => ({ type: 'listItem', content: [content] })),
});

describe('a text written with the editor', () => {
  it('stays as it is where a pack can print it', () => {
    const written = doc(
      { type: 'heading', attrs: { level: 3 }, content: [text('Next steps')] },
      paragraph(text('Read '), text('this', [{ type: 'bold' }]), { type: 'hardBreak' }),
      list(paragraph(text('one'))),
      { type: 'blockquote', content: [paragraph(text('quoted'))] },
    );
    expect(parseRichText(written)).toEqual(written);
  });

  it('is the empty text when nothing was typed', () => {
    expect(parseRichText(doc({ type: 'paragraph' }))).toEqual(EMPTY_RICH_TEXT);
  });

  it('loses what Tiptap adds to links and lists', () => {
    const attrs = { href: 'https://asean.org/', target: '_blank', rel: 'noopener', class: null };
    const item = { type: 'listItem', content: [paragraph(text('a', [{ type: 'link', attrs }]))] };
    expect(parseRichText(doc({ type: 'orderedList', attrs: { start: 3, type: null }, content: [item] }))).toEqual(
      doc({
        type: 'orderedList',
        content: [
          {
            type: 'listItem',
            content: [paragraph(text('a', [{ type: 'link', attrs: { href: 'https://asean.org/' } }]))],
          },
        ],
      }),
    );
  });
});

describe('a hostile or foreign document', () => {
  it.each([
    ['javascript:alert(1)'],
    ['JaVaScRiPt:alert(1)'],
    ['data:text/html,<script>alert(1)</script>'],
    ['file:///etc/passwd'],
    ['not a url'],
  ])('keeps the words of a link to %s and drops the link', (href) => {
    expect(parseRichText(doc(paragraph(text('press me', [{ type: 'link', attrs: { href } }]))))).toEqual(
      doc(paragraph(text('press me'))),
    );
  });

  it('keeps the words of blocks a pack cannot print', () => {
    const table = {
      type: 'table',
      content: [{ type: 'tableRow', content: [{ type: 'tableCell', content: [paragraph(text('cell'))] }] }],
    };
    expect(parseRichText(doc(table, { type: 'codeBlock', content: [text('code')] }))).toEqual(
      doc(paragraph(text('cell')), paragraph(text('code'))),
    );
  });

  it('brings headings to levels 2 to 4', () => {
    const levels = [1, 2, 6, 'x', undefined].map((level) => ({
      type: 'heading',
      attrs: { level },
      content: [text('h')],
    }));
    expect(parseRichText(doc(...levels)).content.map((block) => block.type === 'heading' && block.attrs.level)).toEqual(
      [2, 2, 4, 2, 2],
    );
  });

  it('takes a list out of a quote and a heading out of a list, keeping their words', () => {
    const quote = { type: 'blockquote', content: [list(paragraph(text('a')), paragraph(text('b')))] };
    const heading = list({ type: 'heading', attrs: { level: 2 }, content: [text('c')] });
    expect(parseRichText(doc(quote, heading))).toEqual(
      doc({ type: 'blockquote', content: [paragraph(text('a')), paragraph(text('b'))] }, list(paragraph(text('c')))),
    );
  });

  it('removes control characters and half characters', () => {
    expect(parseRichText(doc(paragraph(text('a\u0000b\u001f\ud800c'))))).toEqual(doc(paragraph(text('ab\ufffdc'))));
  });

  it('cuts endless text into nodes without breaking a character', () => {
    const long = '😀'.repeat(MAX_TEXT_LENGTH);
    const parsed = parseRichText(doc(paragraph(text(`x${long}`))));
    expect(richTextSchema.safeParse(parsed).success).toBe(true);
    const [block] = parsed.content;
    const words = block?.type === 'paragraph' ? (block.content ?? []) : [];
    expect(words.map((inline) => (inline.type === 'text' ? inline.text : '')).join('')).toBe(`x${long}`);
  });

  it('survives lists nested beyond any reason', () => {
    let nested: unknown = paragraph(text('deep'));
    for (let depth = 0; depth < 40; depth += 1) nested = list(nested);
    const parsed = parseRichText(doc(nested));
    expect(richTextSchema.safeParse(parsed).success).toBe(true);
    expect(JSON.stringify(parsed)).toContain('deep');
  });

  it('always gives what the model accepts, and the same when read again', () => {
    const type = fc.constantFrom(
      'doc',
      'paragraph',
      'heading',
      'bulletList',
      'orderedList',
      'listItem',
      'blockquote',
      'text',
      'hardBreak',
      'image',
      'table',
    );
    const mark = fc.oneof(
      fc.record({ type: fc.constantFrom('bold', 'italic', 'strike', 'link'), attrs: fc.record({ href: fc.webUrl() }) }),
      fc.anything(),
    );
    const { node } = fc.letrec((tie) => ({
      node: fc.record(
        {
          type,
          text: fc.string({ unit: 'binary' }),
          marks: fc.array(mark, { maxLength: 3 }),
          attrs: fc.record({ level: fc.anything() }),
          content: fc.array(fc.oneof({ depthSize: 'small' }, tie('node'), fc.anything()), { maxLength: 4 }),
        },
        { requiredKeys: ['type'] },
      ),
    }));
    fc.assert(
      fc.property(fc.oneof(node, fc.anything()), (value) => {
        const parsed = parseRichText(value);
        expect(richTextSchema.parse(parsed)).toEqual(parsed);
        expect(parseRichText(parsed)).toEqual(parsed);
      }),
    );
  });
});
