import { describe, expect, it } from 'vitest';
import { type Brief, richTextOf } from '../../../../src/shared/model/index.ts';
import { composePack, textsIn } from '../../../../src/shared/pack/index.ts';
import { aBrief, aClient, anEntry } from '../../../support/builders.ts';
import { linesOf, linesUnder } from '../../../support/pack-lines.ts';

const entrySection: Brief['sections'][number] = { id: 'e', kind: 'entry', entryId: 'an-entry', text: richTextOf('') };
const compose = (given: Partial<Parameters<typeof composePack>[0]>) =>
  composePack({
    brief: aBrief({ sections: [entrySection] }),
    client: aClient({ marking: 'internal' }),
    entries: [anEntry({ title: 'Cable framework' })],
    sources: [],
    annotations: [],
    glossary: [],
    ...given,
  });

describe('a pack with parts that are marked', () => {
  it('is marked as the highest of them, and each says how it is marked', () => {
    const text = richTextOf('Heard in the corridor.');
    const sections: Brief['sections'] = [
      { id: 'own', kind: 'text', heading: 'What we heard', text, marking: 'client-confidential' },
      entrySection,
    ];
    const entries = [anEntry({ title: 'Cable framework', marking: 'strictly-confidential' })];
    const pack = compose({ brief: aBrief({ sections }), entries });
    expect(pack.cover.marking).toBe('strictly-confidential');
    expect(linesUnder('What we heard', pack.blocks)).toEqual(['Marked: Client confidential', 'Heard in the corridor.']);
    expect(linesUnder('Cable framework', pack.blocks)[0]).toBe('Marked: Strictly confidential');
  });

  it('does not even name a related entry that is marked above it', () => {
    const entries = [
      anEntry({
        relations: [
          { type: 'part-of', to: 'secret' },
          { type: 'led-by', to: 'open' },
        ],
      }),
    ];
    const { blocks } = compose({
      entries,
      relatedEntries: [
        { id: 'secret', title: 'Secret plan', marking: 'strictly-confidential' },
        { id: 'open', title: 'Open body' },
      ],
    });
    const texts = [...textsIn(blocks)].join(' ');
    expect(texts).toContain('Open body');
    expect(texts).not.toContain('Secret plan');
  });
});

describe('a pack for a client with names of its own', () => {
  it('calls entries by them, everywhere, and says what they are called elsewhere', () => {
    const entries = [
      anEntry({ title: 'Cable framework', aliases: ['The cables'], relations: [{ type: 'part-of', to: 'related' }] }),
      anEntry({ id: 'other', title: 'Other', relations: [{ type: 'builds-on', to: 'an-entry' }] }),
    ];
    const houseNames = [
      { entryId: 'an-entry', name: 'The cables' },
      { entryId: 'related', name: 'Project Blue' },
    ];
    const { blocks } = compose({
      brief: aBrief({ sections: [entrySection, { ...entrySection, id: 'o', entryId: 'other' }] }),
      client: aClient({ houseNames }),
      entries,
      relatedEntries: [{ id: 'related', title: 'Masterplan' }],
    });
    expect(linesUnder('The cables', blocks)).toEqual(
      expect.arrayContaining(['Also known as | Cable framework', 'Part of | Project Blue']),
    );
    expect(linesOf(blocks)).toContain('Builds on: →The cables.');
  });
});
