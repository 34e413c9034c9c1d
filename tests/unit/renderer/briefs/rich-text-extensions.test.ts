import { getSchema } from '@tiptap/core';
import { describe, expect, it } from 'vitest';
import { parseRichText } from '../../../../src/renderer/features/briefs/editor/parse-rich-text.ts';
import { richTextExtensions } from '../../../../src/renderer/features/briefs/editor/rich-text-extensions.ts';

const schema = getSchema(richTextExtensions);
const words = { type: 'paragraph', content: [{ type: 'text', text: 'words' }] };
const check = (block: unknown) => schema.nodeFromJSON({ type: 'doc', content: [block] }).check();

describe('what the editor can write', () => {
  it('is the blocks and marks a pack can print, and no others', () => {
    expect(Object.keys(schema.nodes).toSorted()).toEqual(
      [
        'blockquote',
        'bulletList',
        'doc',
        'hardBreak',
        'heading',
        'listItem',
        'orderedList',
        'paragraph',
        'text',
      ].toSorted(),
    );
    expect(Object.keys(schema.marks).toSorted()).toEqual(['bold', 'italic', 'link']);
  });

  it('holds no list in a quote', () => {
    const list = { type: 'bulletList', content: [{ type: 'listItem', content: [words] }] };
    expect(() => check({ type: 'blockquote', content: [list] })).toThrow();
    expect(() => check({ type: 'blockquote', content: [words] })).not.toThrow();
  });

  it('holds no heading and no quote in a list', () => {
    const item = (block: unknown) => ({ type: 'bulletList', content: [{ type: 'listItem', content: [words, block] }] });
    expect(() => check(item({ type: 'heading', attrs: { level: 2 } }))).toThrow();
    expect(() => check(item({ type: 'blockquote', content: [words] }))).toThrow();
    expect(() => check(item({ type: 'orderedList', content: [{ type: 'listItem', content: [words] }] }))).not.toThrow();
  });

  it('comes back from the model as it was', () => {
    const document = {
      type: 'doc',
      content: [
        { type: 'heading', attrs: { level: 4 }, content: [{ type: 'text', text: 'Heading' }] },
        { type: 'orderedList', content: [{ type: 'listItem', content: [words] }] },
        { type: 'blockquote', content: [words] },
      ],
    };
    expect(parseRichText(schema.nodeFromJSON(document).toJSON())).toEqual(document);
  });
});
