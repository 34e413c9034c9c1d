import { describe, expect, it } from 'vitest';
import { richTextOf, richTextSchema } from '../../../../src/shared/model/index.ts';

const paragraph = (text: string) => ({ type: 'paragraph', content: [{ type: 'text', text }] });

describe('rich text', () => {
  it('holds lists within lists', () => {
    const inner = { type: 'bulletList', content: [{ type: 'listItem', content: [paragraph('in')] }] };
    const outer = { type: 'orderedList', content: [{ type: 'listItem', content: [paragraph('out'), inner] }] };
    expect(richTextSchema.safeParse({ type: 'doc', content: [outer] }).success).toBe(true);
  });

  it.each([
    ['a script', { type: 'script', content: [] }],
    ['an image', { type: 'image', attrs: { src: 'https://example.org/x.png' } }],
    ['a first-level heading', { type: 'heading', attrs: { level: 1 } }],
    ['unknown attributes', { ...paragraph('x'), attrs: { onclick: 'x' } }],
  ])('refuses %s', (_, block) => {
    expect(richTextSchema.safeParse({ type: 'doc', content: [block] }).success).toBe(false);
  });

  it.each(['javascript:alert(1)', 'file:///etc/passwd', 'data:text/html,x'])('refuses a link to %s', (href) => {
    const text = { type: 'text', text: 'x', marks: [{ type: 'link', attrs: { href } }] };
    expect(richTextSchema.safeParse({ type: 'doc', content: [{ type: 'paragraph', content: [text] }] }).success).toBe(
      false,
    );
  });

  it('is made from plain paragraphs', () => {
    expect(richTextOf('one\nline\n\n\n  two  \n\n')).toEqual({
      type: 'doc',
      content: [paragraph('one line'), paragraph('two')],
    });
  });
});
