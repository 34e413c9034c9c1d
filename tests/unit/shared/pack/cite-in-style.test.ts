import { describe, expect, it } from 'vitest';
import type { CitationProcessor } from '../../../../src/shared/csl/index.ts';
import type { Claim, Source } from '../../../../src/shared/model/index.ts';
import { blocksIn, composePack, inlinesIn, type Pack, type PackInline } from '../../../../src/shared/pack/index.ts';
import { aBrief, aClient, anEntry, aSource } from '../../../support/builders.ts';
import { builtInStyle, processorOf } from '../../../support/citation-styles.ts';

const SOURCES: Source[] = [
  aSource({
    id: 'alert',
    title: 'Ministers meet: a note',
    publisher: 'Crowell',
    published: '2026-01-29',
    url: 'https://example.org/a',
  }),
  aSource({ id: 'plan', title: 'ASEAN Digital Masterplan', publisher: 'ASEAN', published: '2026' }),
];
const claim = (id: string, text: string, ...citations: readonly [string, number][]): Claim => ({
  id,
  text,
  citations: citations.map(([sourceId, paragraph]) => ({ sourceId, paragraph })),
});

function packOf(citing: CitationProcessor | undefined, claims: readonly Claim[], brief: object = {}): Pack {
  const entry = anEntry({ id: 'entry', claims: [...claims], body: '', wordings: [] });
  return composePack({
    brief: aBrief({
      sections: [{ id: 's', kind: 'entry', entryId: 'entry', text: { type: 'doc', content: [] } }],
      ...brief,
    }),
    client: aClient(),
    entries: [entry],
    sources: SOURCES,
    annotations: [],
    glossary: [],
    ...(citing === undefined ? {} : { citing }),
  });
}

const wordsOf = (inlines: readonly PackInline[]) =>
  inlines.map((inline) => (inline.type === 'text' ? inline.text : '')).join('');
const notesIn = ({ blocks }: Pack) =>
  [...inlinesIn(blocks)].flatMap((inline) => (inline.type === 'footnote' ? [wordsOf(inline.text ?? [])] : []));
const sourcesIn = ({ blocks }: Pack) =>
  [...blocksIn(blocks)].flatMap((block) =>
    block.type === 'paragraph' && block.role === 'source' ? [wordsOf(block.inlines)] : [],
  );
const statementsIn = ({ blocks }: Pack) =>
  [...blocksIn(blocks)].flatMap((block) =>
    block.type === 'list'
      ? block.items.flatMap(({ blocks: [first] }) => (first?.type === 'paragraph' ? [wordsOf(first.inlines)] : []))
      : [],
  );
const style = (id: string) => processorOf(builtInStyle(id));

describe('a pack in a citation style of notes', () => {
  const pack = packOf(style('oscola'), [
    claim('a', 'First.', ['alert', 3]),
    claim('b', 'Second.', ['alert', 5], ['alert', 6], ['alert', 7]),
    claim('c', 'Third.', ['plan', 2], ['alert', 9]),
  ]);

  it('names a source in full at first, and is short after it, with the paragraphs', () => {
    expect(notesIn(pack)).toEqual([
      '‘Ministers meet: a note’ (Crowell, 29 January 2026) para 3 <https://example.org/a>.',
      'ibid paras 5–7.',
      'ASEAN, ‘ASEAN Digital Masterplan’ (2026) para 2; ‘Ministers meet’ (n 1) para 9.',
    ]);
  });

  it('lists the sources in the order of the style, and leads to their addresses', () => {
    expect(sourcesIn(pack)).toEqual([
      'ASEAN, ‘ASEAN Digital Masterplan’ (2026)',
      '‘Ministers meet: a note’ (Crowell, 29 January 2026) <https://example.org/a>',
    ]);
    const addresses = [...inlinesIn(pack.blocks)].flatMap((inline) =>
      inline.type === 'text' && inline.href ? [inline.href] : [],
    );
    expect(addresses).toContain('https://example.org/a');
  });

  it('keeps what is cited, so that two packs are compared by it', () => {
    const cited = [...inlinesIn(pack.blocks)].flatMap((inline) => (inline.type === 'footnote' ? inline.citations : []));
    expect(cited.map(({ sourceId }) => sourceId)).toEqual(['alert', 'alert', 'alert', 'alert', 'plan', 'alert']);
    expect(pack.sources.map(({ id }) => id)).toEqual(['alert', 'plan']);
  });
});

describe('a pack in a citation style of the text', () => {
  const pack = packOf(style('apa'), [
    claim('a', 'Ministers met', ['alert', 3]),
    claim('b', 'They called it “a start.”', ['plan', 4]),
    claim('c', 'Did they agree?', ['alert', 3], ['plan', 1]),
  ]);

  it('puts author, year and paragraph into the sentence, before its full stop, and has no notes', () => {
    expect(statementsIn(pack)).toEqual([
      'Ministers met (Crowell, 2026, para. 3).',
      'They called it “a start” (ASEAN, 2026, para. 4).',
      'Did they agree? (ASEAN, 2026, para. 1; Crowell, 2026, para. 3)',
    ]);
    expect(notesIn(pack)).toEqual([]);
  });

  it('lists the references', () => {
    expect(sourcesIn(pack)).toEqual([
      'ASEAN. (2026). ASEAN Digital Masterplan.',
      'Crowell. (2026, January 29). Ministers meet: a note. https://example.org/a',
    ]);
  });
});

describe('a pack whose source was removed', () => {
  it('says so in the style', () => {
    const pack = packOf(style('chicago'), [claim('a', 'First.', ['gone', 3])]);
    expect(notesIn(pack)).toEqual(['A source no longer in the library, para. 3.']);
  });
});

describe('a pack without a citation style', () => {
  it('keeps the house’s own form: the printers word its notes, and its sources are a table', () => {
    const pack = packOf(undefined, [claim('a', 'First.', ['alert', 3])], { notes: 'endnotes' });
    const note = [...inlinesIn(pack.blocks)].find((inline) => inline.type === 'footnote');
    expect(note).toEqual({ type: 'footnote', citations: [{ sourceId: 'alert', paragraph: 3 }] });
    expect(sourcesIn(pack)).toEqual([]);
    expect(pack.notes).toBe('endnotes');
  });
});
