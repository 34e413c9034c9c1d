import fc from 'fast-check';
import {
  type Annotation,
  type Brief,
  drawnFormSchema,
  entryDetailSchema,
  entryKindSchema,
  entryStatusSchema,
  impactRatingSchema,
  likelihoodSchema,
  markingSchema,
  motivationSchema,
  type RichText,
  timelineSpanSchema,
  topicSchema,
  visibilitySchema,
} from '../../src/shared/model/index.ts';
import type { PackInput } from '../../src/shared/pack/index.ts';
import { aBrief, aClient, anAnnotation, anEntry, aSource } from './builders.ts';

const ENTRY_IDS = ['a', 'b', 'c', 'd', 'e'];
const SOURCE_IDS = ['s', 't', 'u', 'removed'];

/** Texts that have broken documents before: control characters, halves of pairs, markup, field codes, scripts. */
const HOSTILE = [
  '\u0000\u0001\u0008\u000b\u000c\u001f',
  '\ud800 alone \udfff',
  '\ufffe\uffff',
  ']]>',
  '<w:p/>&amp;&#0;<!--',
  '"quoted" \'twice\'',
  'TOC \\o "1-3" \\h',
  '{ HYPERLINK "javascript:alert(1)" }',
  'שלום עולם',
  'مرحبا \u202eبالعالم\u202c',
  '👩‍👩‍👧‍👦 🇻🇳',
  'a\u0301\u0302\u0303',
  'ไทยไม่มีช่องว่างระหว่างคำ',
  'မြန်မာ ខ្មែរ ລາວ',
  '数字经济',
  '\t tab \n line \r\n',
  '  leading and trailing  ',
  '$& $1 {client} {page}',
];

/** One line of text, ordinary or hostile. */
export const arbitraryText = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom('Ministers met in Hanoi.', 'ADGMIN and AI', 'Cloud', 'x') },
  { weight: 3, arbitrary: fc.constantFrom(...HOSTILE) },
  { weight: 2, arbitrary: fc.string({ unit: 'binary', maxLength: 40 }) },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 40 }) },
  { weight: 1, arbitrary: fc.constantFrom('long '.repeat(300), 'unbroken'.repeat(60)) },
);

/** One line that says something, as every title and heading does. */
const arbitraryTitle = arbitraryText.map((text) =>
  /[\p{L}\p{N}\p{S}]/u.test(text.toWellFormed()) ? text : `${text}x`,
);

const arbitraryHref = fc.constantFrom(
  'https://asean.org/a?b=c&d="e"',
  'mailto:someone@example.org?subject=a b',
  'javascript:alert(1)',
  'data:text/html,<script>',
  'file:///etc/passwd',
  'http://[bad',
  'https://例え.jp/ü?q=%zz|^`{}',
  '',
);

const arbitraryInline = fc.oneof(
  fc.constant({ type: 'hardBreak' as const }),
  fc.record(
    {
      type: fc.constant('text' as const),
      text: arbitraryText,
      marks: fc.array(
        fc.oneof(
          fc.constant({ type: 'bold' as const }),
          fc.constant({ type: 'italic' as const }),
          arbitraryHref.map((href) => ({ type: 'link' as const, attrs: { href } })),
        ),
        { maxLength: 3 },
      ),
    },
    { requiredKeys: ['type', 'text'] },
  ),
);

const { block } = fc.letrec<{ block: RichText['content'][number]; item: { type: 'listItem'; content: never[] } }>(
  (tie) => {
    const paragraph = fc.record({
      type: fc.constant('paragraph' as const),
      content: fc.array(arbitraryInline, { maxLength: 4 }),
    });
    const list = fc.record({
      type: fc.constantFrom('bulletList' as const, 'orderedList' as const),
      content: fc.array(tie('item'), { maxLength: 3 }),
    });
    return {
      block: fc.oneof(
        { depthSize: 'small', withCrossShrink: true },
        paragraph,
        fc.record({
          type: fc.constant('heading' as const),
          attrs: fc.record({ level: fc.constantFrom(2, 3, 4) }),
          content: fc.array(arbitraryInline, { maxLength: 3 }),
        }),
        fc.record({ type: fc.constant('blockquote' as const), content: fc.array(paragraph, { maxLength: 2 }) }),
        list,
      ) as fc.Arbitrary<RichText['content'][number]>,
      item: fc.record({
        type: fc.constant('listItem' as const),
        content: fc.array(fc.oneof({ maxDepth: 4, depthIdentifier: 'list' }, paragraph, list), { maxLength: 3 }),
      }) as fc.Arbitrary<never>,
    };
  },
);
export const arbitraryRichText = fc.record({
  type: fc.constant('doc' as const),
  content: fc.array(block, { maxLength: 4 }),
});

const arbitraryCitations = fc.array(
  fc.record({ sourceId: fc.constantFrom(...SOURCE_IDS), paragraph: fc.integer({ min: 1, max: 300 }) }),
  { minLength: 1, maxLength: 4 },
);

const arbitraryEntry = (id: string) =>
  fc
    .record({
      kind: fc.constantFrom(...entryKindSchema.options),
      status: fc.constantFrom(...entryStatusSchema.options),
      title: arbitraryTitle,
      acronym: arbitraryText,
      aliases: fc.array(arbitraryText, { maxLength: 3 }),
      summary: arbitraryText,
      body: fc.array(arbitraryText, { maxLength: 3 }).map((paragraphs) => paragraphs.join('\n\n')),
      jurisdictions: fc.subarray(['ASEAN', 'VN', 'ZZ', 'EU']),
      topics: fc.subarray([...topicSchema.options]),
      milestones: fc.array(
        fc.record({
          date: fc.constantFrom('2026', '2026-01', '2026-01-15'),
          precision: fc.constantFrom('year' as const, 'month' as const, 'day' as const),
          label: arbitraryText,
        }),
        { maxLength: 3 },
      ),
      relations: fc.array(
        fc.record({
          type: fc.constantFrom('part-of' as const, 'builds-on' as const, 'led-by' as const),
          to: fc.constantFrom(...ENTRY_IDS, 'elsewhere'),
        }),
        { maxLength: 3 },
      ),
      claims: fc.array(
        fc.record({
          id: fc.constantFrom('one', 'two', 'three'),
          text: arbitraryText,
          field: fc.constantFrom('theme', 'dates'),
          value: arbitraryText,
          citations: arbitraryCitations,
        }),
        { maxLength: 4 },
      ),
      officials: fc.array(
        fc.record({ name: arbitraryTitle, office: arbitraryText, claimId: fc.constantFrom('one', 'gone') }),
        { maxLength: 2 },
      ),
      wordings: fc.array(fc.record({ field: fc.constantFrom('theme', 'dates'), wording: arbitraryText }), {
        maxLength: 1,
      }),
    })
    .map((given) => anEntry({ id, ...given }));

const headed = { id: fc.constant('own'), heading: arbitraryTitle, text: arbitraryRichText };
const itemId = fc.constant('item');
const fewOf = <Item>(item: fc.Arbitrary<Item>) => fc.array(item, { maxLength: 3 });

const arbitrarySection: fc.Arbitrary<Brief['sections'][number]> = fc.oneof(
  fc.record({
    ...headed,
    kind: fc.constantFrom('bottom-line' as const, 'implications' as const, 'summary' as const, 'text' as const),
  }),
  fc.record(
    {
      id: fc.constant('entry'),
      kind: fc.constant('entry' as const),
      entryId: fc.constantFrom(...ENTRY_IDS, 'gone'),
      heading: arbitraryTitle,
      detail: fc.constantFrom(...entryDetailSchema.options),
      text: arbitraryRichText,
    },
    { requiredKeys: ['id', 'kind', 'entryId', 'text'] },
  ),
  fc.record({
    ...headed,
    kind: fc.constantFrom('partner-matrix' as const, 'disagreements' as const, 'glossary' as const, 'sources' as const),
  }),
  fc.record({
    ...headed,
    kind: fc.constant('timeline' as const),
    span: fc.constantFrom(...timelineSpanSchema.options),
    shows: fc.constantFrom(...drawnFormSchema.options),
  }),
  fc.record({
    ...headed,
    kind: fc.constant('relation-map' as const),
    shows: fc.constantFrom(...drawnFormSchema.options),
  }),
  fc.record({ ...headed, kind: fc.constant('changes' as const), days: fc.integer({ min: 1, max: 400 }) }),
  fc.record({
    ...headed,
    kind: fc.constant('who-is-who' as const),
    items: fewOf(fc.record({ id: itemId, name: arbitraryText, role: arbitraryText, contact: arbitraryText })),
    contacts: fc.boolean(),
  }),
  fc.record({
    ...headed,
    kind: fc.constant('lines-to-take' as const),
    items: fewOf(fc.record({ id: itemId, line: arbitraryText, support: arbitraryText })),
  }),
  fc.record({
    ...headed,
    kind: fc.constant('questions' as const),
    items: fewOf(fc.record({ id: itemId, question: arbitraryText, answer: arbitraryText })),
  }),
  fc.record({
    ...headed,
    kind: fc.constant('risks' as const),
    items: fewOf(
      fc.record({
        id: itemId,
        risk: arbitraryText,
        likelihood: fc.constantFrom(...likelihoodSchema.options),
        effect: arbitraryText,
        recommendation: arbitraryText,
      }),
    ),
  }),
);

const arbitraryContact = fc.record({
  id: itemId,
  name: arbitraryText,
  role: arbitraryText,
  organisation: arbitraryText,
  email: fc.oneof(arbitraryText, fc.constant('mai@example.org')),
  phone: arbitraryText,
  note: arbitraryText,
  marking: fc.constantFrom(...markingSchema.options),
});

/** Annotations of every visibility and motivation on the entries, or on none; `id` and `body` may be set afterwards. */
export const arbitraryAnnotation: fc.Arbitrary<Annotation> = fc
  .record({
    motivation: fc.constantFrom(...motivationSchema.options),
    visibility: fc.constantFrom(...visibilitySchema.options),
    value: arbitraryText,
    source: fc.constantFrom(...ENTRY_IDS, 'gone'),
    rating: fc.option(fc.constantFrom(...impactRatingSchema.options), { nil: undefined }),
    clientId: fc.constantFrom('a-client', 'another-client', undefined),
  })
  .map(({ motivation, visibility, value, source, rating, clientId }) =>
    anAnnotation({
      motivation,
      visibility,
      body: [{ type: 'TextualBody', value, format: 'text/plain' }],
      target: { source },
      ...(rating === undefined ? {} : { impact: { rating, ...(clientId === undefined ? {} : { clientId }) } }),
    }),
  );

/** Everything a pack may be made from, in any combination, with hostile text wherever text may stand. */
export const arbitraryPackInput: fc.Arbitrary<PackInput> = fc.record({
  brief: fc
    .record({
      title: arbitraryTitle,
      author: arbitraryText,
      sections: fc.array(arbitrarySection, { maxLength: 6 }),
      options: fc.record({
        contents: fc.boolean(),
        timeline: fc.boolean(),
        relationMap: fc.boolean(),
        partnerMatrix: fc.boolean(),
        clientNotes: fc.boolean(),
        disagreements: fc.boolean(),
        glossary: fc.boolean(),
        sources: fc.boolean(),
      }),
    })
    .map((given) => aBrief(given)),
  client: fc.record({ name: arbitraryText, contacts: fewOf(arbitraryContact) }).map(aClient),
  entries: fc.tuple(...ENTRY_IDS.map(arbitraryEntry)),
  relatedEntries: fc.array(
    fc.record({
      id: fc.constant('elsewhere'),
      kind: fc.constantFrom('body' as const, 'event' as const),
      title: arbitraryTitle,
      summary: arbitraryText,
    }),
    { maxLength: 1 },
  ),
  sources: fc.tuple(
    ...SOURCE_IDS.filter((id) => id !== 'removed').map((id) =>
      fc
        .record({ title: arbitraryTitle, publisher: arbitraryText, url: arbitraryHref })
        .map((given) => aSource({ id, ...given })),
    ),
  ),
  annotations: fc.array(arbitraryAnnotation, { maxLength: 5 }),
  glossary: fc.array(fc.record({ acronym: fc.constantFrom('AI', 'ADGMIN', '('), expansion: arbitraryText }), {
    maxLength: 3,
  }),
});
