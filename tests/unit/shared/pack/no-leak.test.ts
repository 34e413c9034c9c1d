import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Annotation,
  type BriefSection,
  EMPTY_RICH_TEXT,
  markingSchema,
} from '../../../../src/shared/model/index.ts';
import { composePack, type PackInput } from '../../../../src/shared/pack/index.ts';
import { arbitraryAnnotation, arbitraryPackInput } from '../../../support/arbitrary-pack-input.ts';
import { partsOfDocx } from '../../../support/docx-parts.ts';
import { docxOf } from '../../../support/render-pack.ts';

const SECRET = 'canary-for-private-and-team-notes';

/** An annotation that says the secret wherever an annotation may hold text, for readers that are not the client. */
const secretAnnotation = fc
  .tuple(
    arbitraryAnnotation,
    fc.constantFrom('private' as const, 'team' as const, 'another client' as const),
    fc.boolean(),
  )
  .map(([annotation, readers, isOnPassage]): Annotation => {
    const { source } = annotation.target;
    return {
      ...annotation,
      body: [{ type: 'TextualBody', value: `${SECRET}-body`, format: 'text/plain' }],
      creator: `${SECRET}-creator`,
      id: `${SECRET}-id`,
      target: isOnPassage ? { source, part: 'body', selector: passage(`${SECRET}-passage`) } : { source },
      ...(readers === 'another client'
        ? { visibility: 'client' as const, impact: { rating: 'high' as const, clientId: 'another-client' } }
        : { visibility: readers }),
    };
  });

function passage(exact: string): NonNullable<Annotation['target']['selector']> {
  return [
    { type: 'TextQuoteSelector', exact, prefix: `${SECRET}-prefix`, suffix: `${SECRET}-suffix` },
    { type: 'TextPositionSelector', start: 0, end: exact.length },
  ];
}

const withSecrets: fc.Arbitrary<PackInput> = fc
  .tuple(arbitraryPackInput, fc.array(secretAnnotation, { minLength: 1, maxLength: 6 }))
  .map(([input, secrets]) => ({
    ...input,
    brief: { ...input.brief, options: { ...input.brief.options, clientNotes: true } },
    annotations: [...secrets, ...input.annotations],
  }));

describe('a note that is not for the client', () => {
  it('is nowhere in any pack', () => {
    fc.assert(
      fc.property(withSecrets, (input) => {
        expect(JSON.stringify(composePack(input))).not.toContain(SECRET);
      }),
      { seed: 20260124, numRuns: 1_000 },
    );
  });

  it('is nowhere in any part of the document', async () => {
    await fc.assert(
      fc.asyncProperty(withSecrets, async (input) => {
        const docx = await docxOf(input);
        expect([...partsOfDocx(docx).entries()].flat().join('\n')).not.toContain(SECRET);
      }),
      { seed: 20260125, numRuns: 40 },
    );
  }, 60_000);

  it('would be found by these tests if it were for the client', async () => {
    await fc.assert(
      fc.asyncProperty(secretAnnotation, async (annotation) => {
        const { source } = annotation.target;
        fc.pre(source !== 'gone' && annotation.motivation !== 'tagging');
        const [input] = fc.sample(arbitraryPackInput, { seed: 1, numRuns: 1 });
        if (input === undefined) throw new Error('No input was generated.');
        const section = { id: 's', kind: 'entry', entryId: source, text: EMPTY_RICH_TEXT } as const;
        const options = { ...input.brief.options, clientNotes: true };
        const { impact: _impact, ...shown } = { ...annotation, visibility: 'client' as const };
        const told = { ...input, brief: { ...input.brief, sections: [section], options }, annotations: [shown] };
        expect(JSON.stringify(composePack(told))).toContain(SECRET);
        const docx = await docxOf(told);
        expect([...partsOfDocx(docx).values()].join('\n')).toContain(SECRET);
      }),
      { seed: 20260126, numRuns: 5 },
    );
  }, 60_000);
});

const RANKS = markingSchema.options;

/** A client with one contact, who says the secret wherever a contact may hold text, and a brief of any marking. */
const withContact = fc
  .record({
    input: arbitraryPackInput,
    isAsked: fc.boolean(),
    contactMarking: fc.constantFrom(undefined, ...RANKS),
    briefMarking: fc.constantFrom(...RANKS),
  })
  .map(({ input, isAsked, contactMarking, briefMarking }) => {
    const said = { name: `${SECRET}-name`, role: `${SECRET}-role`, organisation: SECRET, email: SECRET, phone: SECRET };
    const contact = { id: 'c', ...said, note: `${SECRET}-note` };
    const contacts = [contactMarking === undefined ? contact : { ...contact, marking: contactMarking }];
    const who = { id: 'who', kind: 'who-is-who', heading: 'Who', text: EMPTY_RICH_TEXT, items: [] } as const;
    const sections: BriefSection[] = [
      ...input.brief.sections.filter(({ kind }) => kind !== 'who-is-who'),
      { ...who, items: [], ...(isAsked ? { contacts: true } : {}) },
    ];
    const brief = { ...input.brief, sections, marking: briefMarking };
    return { isAsked, contactMarking, input: { ...input, brief, client: { ...input.client, contacts } } };
  });

describe('a contact of the client', () => {
  it('is named only where the section asks for contacts and the pack is marked as high as the contact; the note on it never', () => {
    let namings = 0;
    fc.assert(
      fc.property(withContact, ({ input, isAsked, contactMarking }) => {
        const pack = composePack(input);
        const printed = JSON.stringify(pack);
        const lowest = contactMarking ?? 'client-confidential';
        const isAllowed = isAsked && RANKS.indexOf(pack.cover.marking) >= RANKS.indexOf(lowest);
        expect(printed.includes(SECRET)).toBe(isAllowed);
        expect(printed).not.toContain(`${SECRET}-note`);
        namings += isAllowed ? 1 : 0;
      }),
      { seed: 20260127, numRuns: 500 },
    );
    expect(namings).toBeGreaterThan(100);
  });
});
