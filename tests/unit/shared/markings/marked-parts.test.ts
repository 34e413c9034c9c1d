import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  ceilingOf,
  isAbove,
  type MarkedInput,
  markedParts,
  packMarking,
  partsAboveCeiling,
  refuseAboveCeiling,
} from '../../../../src/shared/markings/index.ts';
import { type Brief, type Marking, markingSchema, richTextOf } from '../../../../src/shared/model/index.ts';
import { aBrief, aClient, anAnnotation, anEntry } from '../../../support/builders.ts';

const { options: MARKINGS } = markingSchema;
const someMarking = fc.option(fc.constantFrom(...MARKINGS), { nil: undefined });
const withMarking = (marking: Marking | undefined) => (marking === undefined ? {} : { marking });

const arbitraryInput: fc.Arbitrary<MarkedInput> = fc
  .record({
    own: someMarking,
    client: fc.constantFrom(...MARKINGS),
    ceiling: someMarking,
    sections: fc.array(fc.tuple(fc.constantFrom('text', 'entry'), someMarking), { maxLength: 4 }),
    entries: fc.tuple(someMarking, someMarking),
    notes: fc.array(fc.tuple(fc.constantFrom('private', 'client'), fc.nat(3), someMarking), { maxLength: 4 }),
    clientNotes: fc.boolean(),
  })
  .map(({ own, client, ceiling, sections, entries, notes, clientNotes }) => {
    const brief = aBrief(withMarking(own));
    return {
      client: aClient({ marking: client, ...(ceiling === undefined ? {} : { ceiling }) }),
      brief: {
        ...brief,
        options: { ...brief.options, clientNotes },
        sections: sections.map(([kind, marking], index): Brief['sections'][number] => {
          const common = { id: `s${index}`, text: richTextOf('Words.'), ...withMarking(marking) };
          return kind === 'text'
            ? { ...common, kind: 'text', heading: `Section ${index}` }
            : { ...common, kind: 'entry', entryId: `entry-${index % 2}` };
        }),
      },
      entries: entries.map((marking, index) => anEntry({ id: `entry-${index}`, ...withMarking(marking) })),
      annotations: notes.map(([visibility, entry, marking], index) =>
        anAnnotation({
          id: `note-${index}`,
          visibility: visibility as 'private' | 'client',
          target: { source: `entry-${entry}` },
          ...withMarking(marking),
        }),
      ),
    };
  });

describe('the marking of a pack', () => {
  it('is that of one of its parts, and no part is above it', () => {
    fc.assert(
      fc.property(arbitraryInput, (input) => {
        const marking = packMarking(input);
        const markings = markedParts(input).map((part) => part.marking);
        expect(markings.some((part) => isAbove(part, marking))).toBe(false);
        expect([...markings, input.brief.marking ?? input.client.marking]).toContain(marking);
      }),
      { seed: 5, numRuns: 1_000 },
    );
  });

  it('is not raised by a note the client may not read, nor by one on an entry that is not in the brief', () => {
    const secret = { marking: 'strictly-confidential' as const, target: { source: 'an-entry' } };
    const sections: Brief['sections'] = [{ id: 's', kind: 'entry', entryId: 'an-entry', text: richTextOf('') }];
    const input = { brief: aBrief({ sections }), client: aClient({ marking: 'internal' }), entries: [anEntry()] };
    const marked = (annotation: Parameters<typeof anAnnotation>[0]) =>
      packMarking({ ...input, annotations: [anAnnotation(annotation)] });
    expect(marked({ ...secret, visibility: 'private' })).toBe('internal');
    expect(marked({ ...secret, visibility: 'client', target: { source: 'another' } })).toBe('internal');
    expect(marked({ ...secret, visibility: 'client' })).toBe('strictly-confidential');
  });
});

describe('a pack for a client with a ceiling', () => {
  it('goes out exactly where no part of it is marked above', () => {
    fc.assert(
      fc.property(arbitraryInput, (input) => {
        const ceiling = ceilingOf(input.client, input.brief);
        const isBlocked = markedParts(input).some(({ marking }) => isAbove(marking, ceiling));
        if (isBlocked) expect(() => refuseAboveCeiling(input)).toThrow();
        else expect(() => refuseAboveCeiling(input)).not.toThrow();
        expect(partsAboveCeiling(input).length > 0).toBe(isBlocked);
      }),
      { seed: 5, numRuns: 1_000 },
    );
  });

  it('is refused with the list of what is in the way', () => {
    const input: MarkedInput = {
      client: aClient({ name: 'Meridian Cloud', ceiling: 'internal' }),
      brief: aBrief({
        sections: [
          {
            id: 'own',
            kind: 'text',
            heading: 'What we heard',
            text: richTextOf('Words.'),
            marking: 'strictly-confidential',
          },
          { id: 'entry', kind: 'entry', entryId: 'an-entry', text: richTextOf('') },
        ],
      }),
      entries: [anEntry({ title: 'Cable framework', marking: 'client-confidential' })],
      annotations: [
        anAnnotation({
          visibility: 'client',
          marking: 'client-confidential',
          body: [{ type: 'TextualBody', value: 'The ministry told us.', format: 'text/plain' }],
        }),
      ],
    };
    expect(() => refuseAboveCeiling(input)).toThrow(
      expect.objectContaining({
        kind: 'Rejected',
        message:
          'Meridian Cloud may be sent nothing above “Internal”. In the way: section “What we heard” (Strictly confidential); ' +
          'entry “Cable framework” (Client confidential); note “The ministry told us.” (Client confidential).',
        hint: expect.stringContaining('ceiling'),
      }),
    );
  });

  it('counts what is too much to name', () => {
    const sections = Array.from({ length: 14 }, (_, index): Brief['sections'][number] => ({
      id: `s${index}`,
      kind: 'text',
      heading: `Part ${index}`,
      text: richTextOf('Words.'),
      marking: 'internal',
    }));
    const input = { client: aClient({ ceiling: 'public' }), brief: aBrief({ sections }), entries: [], annotations: [] };
    expect(() => refuseAboveCeiling(input)).toThrow(/section “Part 9” \(Internal\); and 4 more\./);
  });

  it('may be marked above the client’s usual marking by the advisor, where no ceiling was set', () => {
    const brief = aBrief({ marking: 'strictly-confidential' });
    const parts = { brief, entries: [], annotations: [] };
    expect(() => refuseAboveCeiling({ ...parts, client: aClient({ marking: 'internal' }) })).not.toThrow();
    expect(() => refuseAboveCeiling({ ...parts, client: aClient({ ceiling: 'internal' }) })).toThrow(
      /the brief “A brief”/,
    );
  });
});
