import { describe, expect, it } from 'vitest';
import { type Brief, type Entry, richTextOf } from '../../../../../src/shared/model/index.ts';
import { comparePacks, type FieldChange, withChangesSection } from '../../../../../src/shared/pack/delta/index.ts';
import { composePack, type Pack, type PackInput, textsIn } from '../../../../../src/shared/pack/index.ts';
import { anAnnotation } from '../../../../support/builders.ts';
import { samplePackInput } from '../../../../support/sample-pack.ts';

const before = samplePackInput(3);
const earlier = composePack(before);

function withEntry(change: (entry: Entry) => Entry): Pack {
  return composePack({
    ...before,
    entries: before.entries.map((entry) => (entry.id === 'entry-1' ? change(entry) : entry)),
  });
}

function withBrief(change: Partial<Brief>): Pack {
  return composePack({ ...before, brief: { ...before.brief, ...change } });
}

/** What changed in one entry. */
function fieldsOf(later: Pack): readonly FieldChange[] {
  return comparePacks(earlier, later).find(({ bookmark }) => bookmark === 'entry-entry-1')?.fields ?? [];
}

describe('what changed between two packs', () => {
  it('is nothing where nothing did', () => {
    expect(comparePacks(earlier, composePack(samplePackInput(3)))).toEqual([]);
  });

  it('is nothing where an entry only moved', () => {
    const later = withBrief({ sections: before.brief.sections.toReversed() });
    expect(comparePacks(earlier, later).filter(({ kind }) => kind === 'entry')).toEqual([]);
  });

  it('names an entry’s summary, with the words that came and went', () => {
    const fields = fieldsOf(
      withEntry((entry) => ({ ...entry, summary: entry.summary.replace('endorsed', 'adopted') })),
    );
    expect(fields).toHaveLength(1);
    expect(fields[0]).toMatchObject({ field: 'summary', state: 'changed' });
    expect(fields[0]?.words).toEqual([
      { state: 'kept', text: 'Ministers ' },
      { state: 'gone', text: 'endorsed' },
      { state: 'new', text: 'adopted' },
      { state: 'kept', text: expect.stringMatching(/^ framework 1 at ADGMIN/) },
    ]);
  });

  it('names a fact by its name, and milestones are the fact of dates', () => {
    const milestone = { date: '2026-09', precision: 'month', label: 'Review moved' } as const;
    const fields = fieldsOf(withEntry((entry) => ({ ...entry, milestones: [milestone] })));
    expect(fields).toEqual([expect.objectContaining({ field: 'fact', label: 'Dates', state: 'changed' })]);
  });

  it('tells a claim that changed from those that came and went', () => {
    const fields = fieldsOf(
      withEntry((entry) => ({
        ...entry,
        claims: [
          ...entry.claims
            .filter(({ id }) => id !== 'next')
            .map((claim) => (claim.id === 'binding' ? { ...claim, text: 'It is now legally binding.' } : claim)),
          {
            id: 'came',
            text: 'Providers register with the secretariat.',
            citations: [{ sourceId: 's0', paragraph: 3 }],
          },
        ],
      })),
    );
    expect(fields.map(({ field, state }) => `${field} ${state}`).toSorted()).toEqual([
      'claim changed',
      'claim gone',
      'claim new',
    ]);
  });

  it('sees that a claim cites another paragraph', () => {
    const fields = fieldsOf(
      withEntry((entry) => ({
        ...entry,
        claims: entry.claims.map((claim) =>
          claim.id === 'next' ? { ...claim, citations: [{ sourceId: 's2', paragraph: 9 }] } : claim,
        ),
      })),
    );
    expect(fields).toEqual([expect.objectContaining({ field: 'claim', state: 'changed' })]);
  });

  it('sees a disagreement that came, and the claims that are in it now', () => {
    const fields = fieldsOf(
      withEntry((entry) => ({
        ...entry,
        claims: entry.claims.map((claim) =>
          claim.id === 'count-b' ? { ...claim, value: 'nine', text: 'Nine came.' } : claim,
        ),
      })),
    );
    expect(fields).toContainEqual(
      expect.objectContaining({ field: 'disagreement', state: 'new', label: 'Where sources differ: member count' }),
    );
  });

  it('sees a note for the client that came; no other note is ever in it', () => {
    const note = (visibility: 'client' | 'private') =>
      anAnnotation({
        id: `new-${visibility}`,
        visibility,
        target: { source: 'entry-1' },
        body: [{ type: 'TextualBody', value: `SEEN BY ${visibility}`, format: 'text/plain' }],
      });
    const later = composePack({ ...before, annotations: [...before.annotations, note('client'), note('private')] });
    expect(fieldsOf(later)).toEqual([expect.objectContaining({ field: 'note', state: 'new' })]);
    expect(JSON.stringify(comparePacks(earlier, later))).not.toContain('SEEN BY private');
  });

  it('names entries that came and went', () => {
    const sections = before.brief.sections.filter(
      (section) => section.kind !== 'entry' || section.entryId !== 'entry-2',
    );
    const without = withBrief({ sections });
    const states = (changes: ReturnType<typeof comparePacks>) =>
      changes.filter(({ kind }) => kind === 'entry' && kind).map(({ state, title }) => `${state} ${title}`);
    expect(states(comparePacks(earlier, without))).toContain('gone ASEAN Framework 2 on Cross-Border Cloud Computing');
    expect(states(comparePacks(without, earlier))).toContain('new ASEAN Framework 2 on Cross-Border Cloud Computing');
  });

  it('knows a text of the advisor’s under another heading', () => {
    const sections = before.brief.sections.map((section) =>
      section.kind === 'summary' ? { ...section, heading: 'In short' } : section,
    );
    expect(comparePacks(earlier, withBrief({ sections }))).toEqual([
      expect.objectContaining({
        kind: 'text',
        state: 'changed',
        title: 'In short',
        fields: [expect.objectContaining({ field: 'heading' })],
      }),
    ]);
  });

  it('sees what the advisor wrote anew', () => {
    const sections = before.brief.sections.map((section) =>
      section.kind === 'summary' ? { ...section, text: richTextOf('Ministers met again.') } : section,
    );
    const [change] = comparePacks(earlier, withBrief({ sections }));
    expect(change).toMatchObject({ kind: 'text', state: 'changed', title: 'Summary' });
  });
});

describe('the section on what changed', () => {
  const input: PackInput = { ...before, entries: before.entries.map((entry) => ({ ...entry, status: 'in-force' })) };
  const later = composePack(input);
  const since = { number: 1, date: '2026-02-01' };

  it('stands first, and refers to each entry that changed', () => {
    const pack = withChangesSection(later, comparePacks(earlier, later), since);
    expect([...textsIn(pack.blocks.slice(0, 2))]).toEqual([
      'What changed since issue 1 of 1 February 2026',
      'Changed',
      ...[0, 1, 2].flatMap((number) => [`ASEAN Framework ${number} on Cross-Border Cloud Computing`, ': key fact']),
    ]);
  });

  it('does not name an entry of which only the relations changed: another entry went', () => {
    const without = composePack({ ...before, entries: before.entries.filter(({ id }) => id !== 'entry-2') });
    const changes = comparePacks(earlier, without);
    expect(changes.some(({ fields }) => fields.every(({ field }) => field === 'relations') && fields.length > 0)).toBe(
      true,
    );
    const words = [...textsIn(withChangesSection(without, changes, since).blocks.slice(0, 2))].join('');
    expect(words).toContain('No longer includedASEAN Framework 2');
    expect(words).not.toContain(': relations');
  });

  it('stands where the advisor placed a section for it, below what they wrote in it', () => {
    const text = richTextOf('Mind the status.');
    const placed = { id: 'changes', kind: 'changes' as const, heading: 'New', text };
    const last = { id: 'last', kind: 'text' as const, heading: 'Last', text };
    const sections = [...before.brief.sections, placed, last];
    const pack = composePack({ ...input, brief: { ...before.brief, sections } });
    const { blocks } = withChangesSection(pack, comparePacks(earlier, pack), since);
    const place = blocks.findIndex((block) => block.type === 'heading' && block.bookmark === 'changes');
    expect([...textsIn(blocks.slice(place, place + 3))].slice(0, 3)).toEqual([
      'What changed since issue 1 of 1 February 2026',
      'Mind the status.',
      'New',
    ]);
    expect(blocks[place + 3]).toMatchObject({ type: 'heading', text: 'Last' });
    expect(blocks.length).toBe(pack.blocks.length);
  });

  it('says so where nothing changed', () => {
    const pack = withChangesSection(later, [], since);
    expect([...textsIn(pack.blocks.slice(0, 2))]).toContain('Nothing has changed.');
  });

  it('is no change itself in the issue after', () => {
    expect(comparePacks(withChangesSection(later, comparePacks(earlier, later), since), later)).toEqual([]);
  });
});
