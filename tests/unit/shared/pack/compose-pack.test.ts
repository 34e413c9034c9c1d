import { describe, expect, it } from 'vitest';
import { type Brief, DEFAULT_BRIEF_OPTIONS, type Entry, richTextOf } from '../../../../src/shared/model/index.ts';
import { composePack, type PackInput } from '../../../../src/shared/pack/index.ts';
import { aBrief, aClient, anEntry, aSource } from '../../../support/builders.ts';
import { linesOf, linesUnder } from '../../../support/pack-lines.ts';
import { samplePackInput } from '../../../support/sample-pack.ts';

type Section = Brief['sections'][number];

const NO_OPTIONS = {
  contents: false,
  timeline: false,
  partnerMatrix: false,
  clientNotes: false,
  disagreements: false,
  glossary: false,
  sources: false,
};
const own = (kind: 'implications' | 'summary' | 'text', heading: string, text = 'Words.'): Section => ({
  id: heading.toLowerCase().replaceAll(' ', '-'),
  kind,
  heading,
  text: richTextOf(text),
});
const entrySection = (entryId: string, given: { heading?: string; text?: string } = {}): Section => ({
  id: `section-${entryId}`,
  kind: 'entry',
  entryId,
  ...(given.heading === undefined ? {} : { heading: given.heading }),
  text: richTextOf(given.text ?? ''),
});
const input = (sections: Section[], entries: Entry[] = [], brief: Partial<Brief> = {}): PackInput => ({
  brief: aBrief({ sections, ...brief }),
  client: aClient(),
  entries,
  sources: [aSource()],
  annotations: [],
  glossary: [],
});
const headings = (given: PackInput) => linesOf(composePack(given).blocks).filter((line) => /^#|^</.test(line));

describe('the order of a pack', () => {
  it('puts what it means for the client and the summary first, wherever they stand in the brief', () => {
    const sections = [own('text', 'Background'), own('summary', 'Summary'), own('implications', 'For you')];
    expect(headings(input(sections))).toEqual(['# For you', '# Summary', '<page>', '<Contents>', '# Background']);
  });

  it('keeps the advisor’s order of text sections and entries', () => {
    const entries = [anEntry({ id: 'a', title: 'A' }), anEntry({ id: 'b', title: 'B' })];
    const sections = [own('text', 'One'), entrySection('b'), own('text', 'Two'), entrySection('a')];
    const given = input(sections, entries, { options: NO_OPTIONS });
    expect(headings(given)).toEqual(['# One', '## B', '# Two', '## A']);
  });

  it('gives entries that stand before any text a heading of their own', () => {
    const given = input([entrySection('a')], [anEntry({ id: 'a', title: 'A' })], { options: NO_OPTIONS });
    expect(headings(given)).toEqual(['# In detail', '## A']);
  });

  it('ends with timeline, relation map, partners, acronyms and sources', () => {
    const last = headings(samplePackInput(6)).filter((line) => line.startsWith('# '));
    expect(last.slice(-5)).toEqual([
      '# Timeline',
      '# How they relate',
      '# Dialogue partners at a glance',
      '# Acronyms',
      '# Sources',
    ]);
  });

  it('starts with the contents where nothing stands before them', () => {
    expect(headings(input([own('text', 'Background')]))).toEqual(['<Contents>', '# Background']);
  });

  it.each([
    ['contents', '<Contents>'],
    ['timeline', '# Timeline'],
    ['relationMap', '# How they relate'],
    ['partnerMatrix', '# Dialogue partners at a glance'],
    ['glossary', '# Acronyms'],
    ['sources', '# Sources'],
  ] as const)('leaves out %s where the brief does not ask for it', (option, heading) => {
    const sample = samplePackInput(6);
    const without = { ...sample, brief: { ...sample.brief, options: { ...DEFAULT_BRIEF_OPTIONS, [option]: false } } };
    expect(headings(sample)).toContain(heading);
    expect(headings(without)).not.toContain(heading);
  });
});

describe('a brief with little in it', () => {
  it('is a cover and nothing else when it is empty', () => {
    expect(composePack(input([])).blocks).toEqual([]);
  });

  it('prints no heading over a section the advisor wrote nothing in', () => {
    expect(composePack(input([own('summary', 'Summary', '  ')])).blocks).toEqual([]);
  });

  it('leaves out an entry that is no longer in the library', () => {
    const given = input([own('text', 'One'), entrySection('gone')], [], { options: NO_OPTIONS });
    expect(headings(given)).toEqual(['# One']);
  });
});

describe('an entry in a pack', () => {
  it('is named by title and acronym', () => {
    const entry = anEntry({ id: 'a', title: 'Digital Masterplan', acronym: 'ADM' });
    expect(headings(input([entrySection('a')], [entry]))).toContain('## Digital Masterplan (ADM)');
  });

  it('does not name an acronym twice', () => {
    const entry = anEntry({ id: 'a', title: 'The ADM of 2030', acronym: 'ADM' });
    expect(headings(input([entrySection('a')], [entry]))).toContain('## The ADM of 2030');
  });

  it('has the heading the advisor gave it', () => {
    const sections = [entrySection('a', { heading: 'The plan' })];
    expect(headings(input(sections, [anEntry({ id: 'a' })]))).toContain('## The plan');
  });

  it('leads with its summary, then the advisor’s introduction, then the facts', () => {
    const entry = anEntry({ id: 'a', title: 'A', summary: 'In short.', status: 'adopted' });
    const lines = linesUnder('A', composePack(input([entrySection('a', { text: 'We think.' })], [entry])).blocks);
    expect(lines.slice(0, 4)).toEqual(['In short.', 'We think.', 'Type | Framework', 'Status | Adopted']);
  });

  it('is printed once and referred to after that', () => {
    const sections = [entrySection('a'), entrySection('a', { heading: 'Again', text: 'Once more.' })];
    const { blocks } = composePack(input(sections, [anEntry({ id: 'a', title: 'A' })], { options: NO_OPTIONS }));
    expect(linesUnder('Again', blocks)).toEqual(['Once more.', 'Set out above: →A.']);
  });

  it('has a bookmark that every reference to it finds', () => {
    const { blocks } = composePack(samplePackInput(12));
    const bookmarks = blocks.flatMap((block) => (block.type === 'heading' ? (block.bookmark ?? []) : []));
    const referred = JSON.stringify(blocks).matchAll(/"type":"reference","bookmark":"([^"]+)"/g);
    expect(new Set(bookmarks).size).toBe(bookmarks.length);
    expect(bookmarks).toEqual(expect.arrayContaining([...referred].map(([, name]) => name)));
  });
});

describe('the cover of a pack', () => {
  it('bears the client’s marking', () => {
    const given = { ...input([]), client: aClient({ marking: 'internal' }) };
    expect(composePack(given).cover.marking).toBe('internal');
  });

  it('bears the brief’s marking where it has one of its own', () => {
    expect(composePack(input([], [], { marking: 'public' })).cover.marking).toBe('public');
  });

  it('names client, title, author and day', () => {
    const given = input([], [], { title: 'T', author: 'A', date: '2026-03-04' });
    expect(composePack(given).cover).toMatchObject({
      title: 'T',
      author: 'A',
      date: '2026-03-04',
      clientName: 'A client',
    });
  });
});

describe('a pack', () => {
  it('is the same for the same input', () => {
    expect(JSON.stringify(composePack(samplePackInput(9)))).toBe(JSON.stringify(composePack(samplePackInput(9))));
  });

  it('names the topics of its entries as keywords, each once', () => {
    const entries = [anEntry({ id: 'a', topics: ['cloud', 'privacy'] }), anEntry({ id: 'b', topics: ['cloud'] })];
    expect(composePack(input([entrySection('a'), entrySection('b')], entries)).keywords).toEqual(['Cloud', 'Privacy']);
  });
});
