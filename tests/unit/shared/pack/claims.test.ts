import { describe, expect, it } from 'vitest';
import {
  type BriefOptions,
  DEFAULT_BRIEF_OPTIONS,
  EMPTY_RICH_TEXT,
  type Entry,
  type Source,
} from '../../../../src/shared/model/index.ts';
import { citationsIn, composePack, type Pack } from '../../../../src/shared/pack/index.ts';
import { aBrief, aClient, anEntry, aSource } from '../../../support/builders.ts';
import { linesOf, linesUnder } from '../../../support/pack-lines.ts';

const sources = [aSource({ id: 's', publisher: 'Crowell' }), aSource({ id: 't', publisher: 'VNS' })];
const cite = (sourceId: string, paragraph: number) => ({ sourceId, paragraph });

function packOf(entry: Partial<Entry>, options: Partial<BriefOptions> = {}, known: Source[] = sources): Pack {
  const brief = aBrief({
    sections: [{ id: 'x', kind: 'entry', entryId: 'a', text: EMPTY_RICH_TEXT }],
    options: { ...DEFAULT_BRIEF_OPTIONS, glossary: false, ...options },
  });
  const entries = [anEntry({ id: 'a', title: 'A', ...entry })];
  return composePack({ brief, client: aClient(), entries, sources: known, annotations: [], glossary: [] });
}

const plain = { id: 'plain', text: 'Ministers met', citations: [cite('s', 3), cite('t', 1)] };
const ten = { id: 'ten', text: 'Ten took part.', field: 'member-count', value: 'ten', citations: [cite('s', 4)] };
const eleven = { id: 'eleven', text: 'All 11 came.', field: 'member-count', value: '11', citations: [cite('t', 2)] };

describe('the claims of an entry', () => {
  it('are sentences, each with a footnote to its sources and paragraphs', () => {
    expect(linesUnder('What the sources say', packOf({ claims: [plain] }).blocks)).toEqual([
      '- Ministers met.[s:3, t:1]',
    ]);
  });

  it('keep the mark that closes them', () => {
    const claims = ['Who came?', 'He said “yes.”', 'Adopted (in Hanoi).', 'ລາວ។'].map((text, index) => ({
      id: `c${index}`,
      text,
      citations: [cite('s', 1)],
    }));
    expect(linesUnder('What the sources say', packOf({ claims }).blocks)).toEqual(
      claims.map(({ text }) => `- ${text}[s:1]`),
    );
  });

  it('have no heading where there are none', () => {
    expect(linesOf(packOf({ claims: [] }).blocks)).not.toContain('### What the sources say');
  });
});

describe('sources that disagree', () => {
  it('stand in a boxed note with the wording chosen and every side with its footnote', () => {
    const wordings = [{ field: 'member-count', wording: 'Eleven since 2025.' }];
    const lines = linesUnder('What the sources say', packOf({ claims: [plain, ten, eleven], wordings }).blocks);
    expect(lines).toEqual([
      '- Ministers met.[s:3, t:1]',
      '[disagreement] Where sources differ: member count',
      'Our reading: Eleven since 2025.',
      '- ten – Crowell: Ten took part.[s:4]',
      '- 11 – VNS: All 11 came.[t:2]',
    ]);
  });

  it('say so where no wording was chosen', () => {
    const lines = linesOf(packOf({ claims: [ten, eleven] }).blocks);
    expect(lines).toContain('We give both until the record is clear.');
  });

  it('are given in the chosen wording, with the sources of both sides, where the brief shows no boxed notes', () => {
    const wordings = [{ field: 'member-count', wording: 'Eleven since 2025.' }];
    const { blocks } = packOf({ claims: [ten, eleven], wordings }, { disagreements: false });
    expect(linesUnder('What the sources say', blocks)).toEqual(['- Eleven since 2025.[s:4, t:2]']);
  });

  it('are both printed where there is neither box nor wording', () => {
    const { blocks } = packOf({ claims: [ten, eleven] }, { disagreements: false });
    expect(linesUnder('What the sources say', blocks)).toEqual(['- Ten took part.[s:4]', '- All 11 came.[t:2]']);
  });

  it('make no boxed note where they mean the same', () => {
    const claims = [eleven, { ...ten, text: 'Eleven took part.', value: 'eleven' }];
    expect(linesOf(packOf({ claims }).blocks).filter((line) => line.startsWith('[disagreement]'))).toEqual([]);
  });
});

describe('the sources of a pack', () => {
  it('are listed in the order they are first cited, each once', () => {
    const claims = [
      { id: 'one', text: 'One.', citations: [cite('t', 1)] },
      { id: 'two', text: 'Two.', citations: [cite('s', 1), cite('t', 2)] },
    ];
    expect(linesUnder('Sources', packOf({ claims }).blocks)).toEqual([
      'Publisher | Document | Published',
      'VNS | A source | 29 January 2026',
      'Crowell | A source | 29 January 2026',
    ]);
  });

  it('say so where one was removed from the library', () => {
    const { sources: cited } = packOf({ claims: [plain] }, {}, []);
    expect(cited.map(({ publisher }) => publisher)).toEqual(Array(2).fill('A source no longer in the library'));
  });

  it('hold every source that a footnote names', () => {
    const pack = packOf({ claims: [plain, ten, eleven] });
    const named = new Set(citationsIn(pack.blocks).map(({ sourceId }) => sourceId));
    expect(pack.sources.map(({ id }) => id)).toEqual([...named]);
  });

  it('are not listed where nothing is cited', () => {
    expect(linesOf(packOf({}).blocks)).not.toContain('# Sources');
  });
});
