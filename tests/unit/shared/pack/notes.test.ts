import { describe, expect, it } from 'vitest';
import { type Annotation, DEFAULT_BRIEF_OPTIONS, EMPTY_RICH_TEXT } from '../../../../src/shared/model/index.ts';
import { composePack } from '../../../../src/shared/pack/index.ts';
import { aBrief, aClient, anAnnotation, anEntry } from '../../../support/builders.ts';
import { linesOf } from '../../../support/pack-lines.ts';

const ENTRY = anEntry({ id: 'a', title: 'A', body: 'The text binds nobody.' });

/** The boxed notes of a pack with these annotations, without what else is in it. */
function boxes(annotations: readonly Partial<Annotation>[], options = DEFAULT_BRIEF_OPTIONS): string[] {
  const brief = aBrief({ sections: [{ id: 's', kind: 'entry', entryId: 'a', text: EMPTY_RICH_TEXT }], options });
  const pack = composePack({
    brief,
    client: aClient({ id: 'us' }),
    entries: [ENTRY],
    sources: [],
    annotations: annotations.map((given, index) =>
      anAnnotation({ id: `n${index}`, target: { source: 'a' }, visibility: 'client', ...given }),
    ),
    glossary: [],
  });
  return linesOf(pack.blocks.filter((block) => block.type === 'callout'));
}
const body = (value: string) => [{ type: 'TextualBody' as const, value, format: 'text/plain' as const }];

describe('the advisor’s notes in a pack', () => {
  it('are those marked for the client', () => {
    const notes = (['private', 'team', 'client'] as const).map((visibility) => ({
      visibility,
      body: body(visibility),
    }));
    expect(boxes(notes)).toEqual(['[client-note] Advisor’s note', 'client']);
  });

  it('are left out where the brief does not ask for them', () => {
    expect(boxes([{ body: body('Hello.') }], { ...DEFAULT_BRIEF_OPTIONS, clientNotes: false })).toEqual([]);
  });

  it('say how much something matters to this client', () => {
    const rated = { motivation: 'assessing', impact: { rating: 'high', clientId: 'us' }, body: body('Act.') } as const;
    expect(boxes([rated])).toEqual(['[impact] Impact for you: high', 'Act.']);
  });

  it('do not tell a client what matters to another', () => {
    const rated = { motivation: 'assessing', impact: { rating: 'high', clientId: 'them' }, body: body('No.') } as const;
    expect(boxes([rated])).toEqual([]);
  });

  it('quote the passage they are on while the entry still says it', () => {
    const on = (exact: string): Partial<Annotation> => ({
      body: body('Note well.'),
      target: {
        source: 'a',
        part: 'body',
        selector: [
          { type: 'TextQuoteSelector', exact, prefix: '', suffix: '' },
          { type: 'TextPositionSelector', start: 0, end: exact.length },
        ],
      },
    });
    expect(boxes([on('binds nobody')])).toEqual(['[client-note] Advisor’s note', '> binds nobody', 'Note well.']);
    expect(boxes([on('binds everybody')])).toEqual(['[client-note] Advisor’s note', 'Note well.']);
  });

  it('are questions where they ask', () => {
    expect(boxes([{ motivation: 'questioning', body: body('When?') }])).toEqual([
      '[client-note] Open question',
      'When?',
    ]);
  });

  it('leave out tags and bare highlights', () => {
    expect(
      boxes([
        { motivation: 'tagging', body: body('cloud') },
        { motivation: 'highlighting', body: [] },
      ]),
    ).toEqual([]);
  });

  it('stand in the order they were written', () => {
    const late = { body: body('Late.'), createdAt: '2026-02-02T00:00:00.000Z' };
    const early = { body: body('Early.'), createdAt: '2026-02-01T00:00:00.000Z' };
    expect(boxes([late, early]).filter((line) => line.endsWith('.'))).toEqual(['Early.', 'Late.']);
  });
});
