import fc from 'fast-check';
import type { ReplicatedCollection } from '../../src/shared/merge/index.ts';
import type { Annotation, Brief, BriefSection, Entry } from '../../src/shared/model/index.ts';
import { richTextOf } from '../../src/shared/model/index.ts';
import { aBrief, anAnnotation, anEntry } from './builders.ts';

/** A document as two people found it, and what each made of it. */
export interface EditedDocument {
  readonly collection: ReplicatedCollection;
  readonly base: object;
  readonly left: object;
  readonly right: object;
}

/** Words of a text of one side: those with a capital are that side's own and occur nowhere else. */
type Edit<T> = (document: T, word: string) => T;

const LETTERS = 'abcdefgh';
const BASE_TEXT = [...LETTERS].map((letter) => `word-${letter}`).join(' ');

function inText(text: string, position: number, word: string, isReplaced: boolean): string {
  const words = text.split(' ');
  words.splice(position % (words.length + 1), isReplaced ? 1 : 0, word);
  return words.join(' ');
}

const position = fc.nat({ max: 9 });

const entryEdit: fc.Arbitrary<Edit<Entry>> = fc.oneof(
  fc.constant<Edit<Entry>>((entry, word) => ({ ...entry, title: word })),
  fc.constant<Edit<Entry>>((entry, word) => ({ ...entry, acronym: word })),
  fc.tuple(position, fc.boolean()).map<Edit<Entry>>(([at, isReplaced]) => (entry, word) => ({
    ...entry,
    body: inText(entry.body, at, word, isReplaced),
  })),
  fc.constant<Edit<Entry>>((entry, word) => ({ ...entry, body: `${entry.body}\n\n${word}` })),
  fc.constant<Edit<Entry>>((entry, word) => ({ ...entry, aliases: [...entry.aliases, word] })),
  fc.constant<Edit<Entry>>((entry) => ({ ...entry, aliases: entry.aliases.slice(1) })),
  fc.constant<Edit<Entry>>((entry, word) => ({
    ...entry,
    claims: [...entry.claims, { id: word.toLowerCase(), text: word, citations: [{ sourceId: 'a', paragraph: 1 }] }],
  })),
  fc.nat({ max: 2 }).map<Edit<Entry>>((at) => (entry, word) => ({
    ...entry,
    claims: entry.claims.map((claim, index) => (index === at ? { ...claim, text: `${claim.text} ${word}` } : claim)),
  })),
  fc
    .nat({ max: 2 })
    .map<Edit<Entry>>((at) => (entry) => ({ ...entry, claims: entry.claims.filter((_, i) => i !== at) })),
);

const briefEdit: fc.Arbitrary<Edit<Brief>> = fc.oneof(
  fc.constant<Edit<Brief>>((brief, word) => ({ ...brief, title: word })),
  fc.constant<Edit<Brief>>((brief, word) => ({ ...brief, sections: [...brief.sections, aSection(word)] })),
  fc.constant<Edit<Brief>>((brief, word) => ({ ...brief, sections: [aSection(word), ...brief.sections] })),
  fc.constant<Edit<Brief>>((brief) => ({ ...brief, sections: brief.sections.toReversed() })),
  fc.constant<Edit<Brief>>((brief) => ({ ...brief, sections: brief.sections.slice(1) })),
  fc.nat({ max: 2 }).map<Edit<Brief>>((at) => (brief, word) => ({
    ...brief,
    sections: brief.sections.map((section, index) =>
      index === at
        ? { ...section, text: { type: 'doc', content: [...section.text.content, ...richTextOf(word).content] } }
        : section,
    ),
  })),
  fc.constant<Edit<Brief>>((brief) => ({ ...brief, options: { ...brief.options, timeline: false } })),
);

const annotationEdit: fc.Arbitrary<Edit<Annotation>> = fc.oneof(
  position.map<Edit<Annotation>>((at) => (note, word) => ({
    ...note,
    body: note.body.map((body) => ({ ...body, value: inText(body.value, at, word, false) })),
  })),
  fc.constant<Edit<Annotation>>((note) => ({ ...note, visibility: 'client' })),
  fc.constant<Edit<Annotation>>((note) => ({ ...note, motivation: 'assessing', impact: { rating: 'high' } })),
);

/** Documents two people edited at once, up to five edits a side. */
export const editedDocuments: fc.Arbitrary<EditedDocument> = fc.oneof(
  edited(
    'entries',
    anEntry({ body: BASE_TEXT, aliases: ['One', 'Two'], claims: ['x', 'y', 'z'].map(aClaim) }),
    entryEdit,
  ),
  edited('briefs', aBrief({ sections: ['x', 'y', 'z'].map(aSection) }), briefEdit),
  edited(
    'annotations',
    anAnnotation({ body: [{ type: 'TextualBody', value: BASE_TEXT, format: 'text/plain' }] }),
    annotationEdit,
  ),
);

function edited<T extends object>(
  collection: ReplicatedCollection,
  base: T,
  edit: fc.Arbitrary<Edit<T>>,
): fc.Arbitrary<EditedDocument> {
  const edits = fc.array(edit, { maxLength: 5 });
  const instant = fc.integer({ min: 1, max: 3 }).map((day) => `2026-02-0${day}T09:00:00.000Z`);
  return fc.tuple(edits, edits, instant, instant).map(([left, right, leftAt, rightAt]) => ({
    collection,
    base,
    left: { ...apply(base, left, 'L'), updatedAt: leftAt },
    right: { ...apply(base, right, 'R'), updatedAt: rightAt },
  }));
}

function apply<T>(base: T, edits: readonly Edit<T>[], side: string): T {
  return edits.reduce((document, edit, index) => edit(document, `${side}${index}`), base);
}

function aSection(id: string): BriefSection {
  return { id: id.toLowerCase(), kind: 'text', heading: `Heading ${id}`, text: richTextOf(`Text of ${id}`) };
}

function aClaim(id: string): Entry['claims'][number] {
  return { id, text: `Claim ${id}`, citations: [{ sourceId: 'a-source', paragraph: 1 }] };
}
