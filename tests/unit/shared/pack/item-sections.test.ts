import { describe, expect, it } from 'vitest';
import { type BriefSection, richTextOf } from '../../../../src/shared/model/index.ts';
import { composePack, type PackBlock } from '../../../../src/shared/pack/index.ts';
import { aBrief, aClient, anEntry } from '../../../support/builders.ts';
import { linesOf } from '../../../support/pack-lines.ts';

const NOTHING = richTextOf('');

function blocksOf(...sections: BriefSection[]): readonly PackBlock[] {
  const options = { ...aBrief().options, contents: false, timeline: false };
  return composePack({
    brief: aBrief({ sections, options }),
    client: aClient(),
    entries: [anEntry({ id: 'a', title: 'A' })],
    sources: [],
    annotations: [],
    glossary: [],
  }).blocks;
}
const lines = (...sections: BriefSection[]) => linesOf(blocksOf(...sections));

const linesToTake = (...items: Extract<BriefSection, { kind: 'lines-to-take' }>['items']): BriefSection => ({
  id: 'lines',
  kind: 'lines-to-take',
  heading: 'Lines',
  text: NOTHING,
  items,
});

describe('a bottom line', () => {
  const bottomLine: BriefSection = { id: 'b', kind: 'bottom-line', heading: 'In short', text: richTextOf('File now.') };

  it('is the first thing on page one', () => {
    const summary: BriefSection = { id: 's', kind: 'summary', heading: 'Summary', text: richTextOf('Words.') };
    const means: BriefSection = { id: 'i', kind: 'implications', heading: 'For you', text: richTextOf('Words.') };
    const printed = lines(summary, means, bottomLine).filter((line) => line.startsWith('#'));
    expect(printed).toEqual(['# In short', '# For you', '# Summary']);
  });

  it('leads', () => {
    expect(blocksOf(bottomLine)[1]).toMatchObject({ type: 'paragraph', role: 'lead' });
  });
});

describe('lines to take', () => {
  it('stand below the text that introduces them, each with what stands behind it', () => {
    const section = linesToTake({ id: '1', line: 'We welcome it.', support: 'Eleven members.\n\nIt binds nobody.' });
    expect(lines({ ...section, text: richTextOf('For this month.') })).toEqual([
      '# Lines',
      'For this month.',
      '- We welcome it.',
      '  Eleven members.',
      '  It binds nobody.',
    ]);
  });

  it('are bold, so that they can be found while one speaks', () => {
    const [, list] = blocksOf(linesToTake({ id: '1', line: 'We welcome it.', support: '' }));
    expect(list).toMatchObject({ items: [{ blocks: [{ inlines: [{ text: 'We welcome it.', bold: true }] }] }] });
  });

  it('are left out where nothing is written', () => {
    expect(lines(linesToTake({ id: '1', line: ' ', support: 'Left behind.' }))).toEqual([]);
  });
});

describe('questions and answers', () => {
  it('are printed as they were asked, an open one without an answer', () => {
    const section: BriefSection = {
      id: 'q',
      kind: 'questions',
      heading: 'Q&A',
      text: NOTHING,
      items: [
        { id: '1', question: 'When?', answer: 'In July.' },
        { id: '2', question: 'Who?', answer: '' },
        { id: '3', question: '', answer: 'Nobody asked.' },
      ],
    };
    expect(lines(section)).toEqual(['# Q&A', 'When?', 'In July.', 'Who?']);
    expect(blocksOf(section)[1]).toMatchObject({ role: 'subhead' });
  });
});

describe('risks and recommendations', () => {
  const section: BriefSection = {
    id: 'r',
    kind: 'risks',
    heading: 'Risks',
    text: NOTHING,
    marking: 'internal',
    items: [
      { id: '1', risk: 'Rules stay', likelihood: 'high', effect: 'Cost.\n\nDelay.', recommendation: 'Ask first.' },
      { id: '2', risk: '', likelihood: 'low', effect: 'Unnamed.', recommendation: '' },
    ],
  };

  it('are a table below the marking of their section; one without a name is left out', () => {
    expect(lines(section)).toEqual([
      '# Risks',
      'Marked: Internal',
      'Risk | Likelihood | Effect | Recommendation',
      'Rules stay | High | Cost. / Delay. | Ask first.',
    ]);
  });
});

describe('an entry below a block', () => {
  it('stands under a heading of its own, not under the block’s', () => {
    const entry: BriefSection = { id: 'e', kind: 'entry', entryId: 'a', text: NOTHING };
    const printed = lines(linesToTake({ id: '1', line: 'Yes.', support: '' }), entry);
    expect(printed.filter((line) => line.startsWith('#'))).toEqual(['# Lines', '# In detail', '## A']);
  });

  it('stands in the chapter of the text before it', () => {
    const entry: BriefSection = { id: 'e', kind: 'entry', entryId: 'a', text: NOTHING };
    const chapter: BriefSection = { id: 't', kind: 'text', heading: 'Cloud', text: richTextOf('Words.') };
    const printed = lines(linesToTake({ id: '1', line: 'Yes.', support: '' }), chapter, entry);
    expect(printed.filter((line) => line.startsWith('#'))).toEqual(['# Lines', '# Cloud', '## A']);
  });
});

describe('any block', () => {
  it('may stand in a brief as often as one likes', () => {
    const again = linesToTake({ id: '1', line: 'Yes.', support: '' });
    expect(lines(again, { ...again, id: 'again', heading: 'More lines' })).toEqual([
      '# Lines',
      '- Yes.',
      '# More lines',
      '- Yes.',
    ]);
  });
});
