import fc from 'fast-check';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import { describe, expect, it } from 'vitest';
import { renderMarkdown } from '../../../../../../src/main/core/exporting/markdown/render-markdown.ts';
import { printablePack } from '../../../../../../src/main/core/exporting/printable-pack.ts';
import { lookOf } from '../../../../../../src/main/core/exporting/template.ts';
import { composePack, type Pack, type PackBlock } from '../../../../../../src/shared/pack/index.ts';
import { arbitraryPackInput, arbitraryText } from '../../../../../support/arbitrary-pack-input.ts';
import { samplePackInput } from '../../../../../support/sample-pack.ts';

interface Node {
  readonly type: string;
  readonly value?: string;
  readonly url?: string;
  readonly depth?: number;
  readonly children?: readonly Node[];
}

/** What a reader of CommonMark with GitHub's extensions makes of it. */
const read = (markdown: string): Node =>
  fromMarkdown(markdown, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] }) as Node;

const render = (pack: Pack) => renderMarkdown(pack, lookOf(pack));
const samplePack = (count = 3) => composePack(samplePackInput(count));

function* nodesIn(node: Node): Generator<Node> {
  yield node;
  for (const child of node.children ?? []) yield* nodesIn(child);
}
const nodesOf = (markdown: string, type: string) => [...nodesIn(read(markdown))].filter((node) => node.type === type);
const oneLine = (text: string) => text.replaceAll(/[ \t\n\v\f\r]+/g, ' ').trim();

/** All that is text, as it is shown. */
function textOf(node: Node): string {
  if (node.type === 'break') return ' ';
  if (node.type === 'text') return node.value ?? '';
  return (node.children ?? []).map(textOf).join('');
}

function packOf(blocks: readonly PackBlock[]): Pack {
  return { ...samplePack(1), blocks };
}

describe('a text in Markdown', () => {
  const places: readonly [string, (text: string) => PackBlock, string][] = [
    ['paragraph', (text) => ({ type: 'paragraph', role: 'body', inlines: [{ type: 'text', text }] }), 'paragraph'],
    ['heading', (text) => ({ type: 'heading', level: 2, text }), 'heading'],
    [
      'cell',
      (text) => ({
        type: 'table',
        purpose: 'glossary',
        description: '',
        header: ['One', 'Two'],
        rows: [[[{ type: 'text', text }], []]],
      }),
      'tableCell',
    ],
    [
      'item',
      (text) => ({
        type: 'list',
        ordered: true,
        items: [{ blocks: [{ type: 'paragraph', role: 'body', inlines: [{ type: 'text', text }] }] }],
      }),
      'listItem',
    ],
    [
      'quote',
      (text) => ({ type: 'quote', blocks: [{ type: 'paragraph', role: 'body', inlines: [{ type: 'text', text }] }] }),
      'blockquote',
    ],
  ];
  const signs = fc
    .array(
      fc.constantFrom(
        '*',
        '_',
        '`',
        '[',
        ']',
        '(',
        ')',
        '<',
        '>',
        '&',
        '#',
        '-',
        '+',
        '=',
        '~',
        '|',
        '!',
        '\\',
        ' ',
        '\n',
        '1.',
        'a',
        ':',
        '//',
        'http',
        'www.',
        '@',
        'amp;',
        '^',
        '"',
        '\t',
      ),
      {
        maxLength: 14,
      },
    )
    .map((parts) => parts.join(''));

  it.each(places)('is read back as it was in a %s, whatever it is', (_name, block, type) => {
    fc.assert(
      fc.property(fc.oneof(arbitraryText, signs), (text) => {
        const pack = packOf([block(text)]);
        const wanted = oneLine(printablePack(pack).blocks.map(textOfBlock).join(''));
        const found = nodesOf(render(pack), type).map((node) => oneLine(textOf(node)));
        if (wanted === '') return;
        expect(found).toContain(wanted);
      }),
      { seed: 5, numRuns: 200 },
    );
  });

  it('is read back as it was when it is in pieces of bold, italic and links', () => {
    const piece = fc.record(
      {
        type: fc.constant('text' as const),
        text: signs,
        bold: fc.constant(true as const),
        italic: fc.constant(true as const),
        href: fc.constant('https://example.org/a_(b)?c=*d*'),
      },
      { requiredKeys: ['type', 'text'] },
    );
    fc.assert(
      fc.property(fc.array(piece, { minLength: 1, maxLength: 5 }), (inlines) => {
        const wanted = oneLine(inlines.map(({ text }) => text).join(''));
        fc.pre(wanted !== '');
        const markdown = render(packOf([{ type: 'paragraph', role: 'body', inlines }]));
        expect(nodesOf(markdown, 'paragraph').map((node) => oneLine(textOf(node)))).toContain(wanted);
      }),
      { seed: 5, numRuns: 300 },
    );
  });
});

function textOfBlock(block: PackBlock): string {
  switch (block.type) {
    case 'heading':
      return block.text;
    case 'paragraph':
      return block.inlines.map((inline) => (inline.type === 'text' ? inline.text : ' ')).join('');
    case 'quote':
      return block.blocks.map(textOfBlock).join('');
    case 'list':
      return block.items.flatMap((item) => item.blocks.map(textOfBlock)).join('');
    case 'table':
      return block.rows[0]?.[0]?.map((inline) => (inline.type === 'text' ? inline.text : ' ')).join('') ?? '';
    default:
      return '';
  }
}

describe('a pack in Markdown', () => {
  it('has its title, its headings, its tables, its quotes and its footnotes', () => {
    const pack = samplePack();
    const markdown = render(pack);
    const headings = nodesOf(markdown, 'heading');
    expect(textOf(headings[0] as Node)).toBe(pack.cover.title);
    const own = pack.blocks.flatMap((block) => (block.type === 'heading' ? [block.text] : []));
    expect(headings.slice(1).map(textOf)).toEqual(expect.arrayContaining(own));
    expect(nodesOf(markdown, 'table')).toHaveLength(
      pack.blocks.filter((block) => block.type === 'table' && block.purpose !== 'facts').length,
    );
    expect(nodesOf(markdown, 'footnoteReference').length).toBeGreaterThan(5);
    expect(nodesOf(markdown, 'footnoteReference')).toHaveLength(nodesOf(markdown, 'footnoteDefinition').length);
    expect(nodesOf(markdown, 'footnoteDefinition').map(textOf)[0]).toMatch(
      /^Crowell, Ministers meet in Hanoi, .*para\. 1/,
    );
  });

  it('leads every reference to a heading that is there', () => {
    const markdown = render(samplePack());
    const taken = new Map<string, number>();
    const anchors = nodesOf(markdown, 'heading').map((heading) => {
      const slug = textOf(heading)
        .toLowerCase()
        .replaceAll(/[^\p{L}\p{M}\p{N}\p{Pc}\- ]/gu, '')
        .replaceAll(' ', '-');
      const count = taken.get(slug) ?? 0;
      taken.set(slug, count + 1);
      return count === 0 ? `#${slug}` : `#${slug}-${count}`;
    });
    const links = nodesOf(markdown, 'link').flatMap(({ url = '' }) =>
      url.startsWith('#') ? [decodeURIComponent(url)] : [],
    );
    expect(links.length).toBeGreaterThan(10);
    expect(links.filter((link) => !anchors.includes(link))).toEqual([]);
  });

  it('holds no HTML but emphasis, line breaks and what keeps lists apart, and no link that runs anything', () => {
    fc.assert(
      fc.property(arbitraryPackInput, (input) => {
        const markdown = render(composePack(input));
        const html = nodesOf(markdown, 'html').map(({ value }) => value);
        expect(html.filter((value) => !/^<\/?(?:strong|em)>$|^<br>$|^<!-- -->$/.test(value ?? ''))).toEqual([]);
        const schemes = nodesOf(markdown, 'link').map(({ url = '' }) => url.split(':')[0]);
        expect(schemes.filter((scheme) => !/^(?:https?|mailto|#.*)$/.test(scheme ?? ''))).toEqual([]);
      }),
      { seed: 5, numRuns: 25 },
    );
  });

  it('is the same every time', () => {
    expect(render(samplePack(6))).toBe(render(samplePack(6)));
  });
});
