import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Entry, topicSchema } from '../../../../src/shared/model/index.ts';
import {
  explainRelevance,
  type Reason,
  type RelevanceContext,
  rankByRelevance,
  reasonsInWords,
} from '../../../../src/shared/relevance/index.ts';
import { aClient, anAnnotation, anEntry } from '../../../support/builders.ts';

const TODAY = '2026-02-01';
const aContext = (client: Parameters<typeof aClient>[0], given: Partial<RelevanceContext> = {}): RelevanceContext => ({
  client: aClient({ sector: '', jurisdictions: [], topics: [], ...client }),
  ratings: [],
  today: TODAY,
  ...given,
});
const inTwelveDays = { date: '2026-02-13', precision: 'day' as const, label: 'Comments close' };

const IDS = ['a', 'b', 'c', 'd'];
const DAYS = [
  '2026',
  '2026-01',
  '2025-12-31',
  '2026-01-20',
  '2026-02-01',
  '2026-02-02',
  '2026-03',
  '2026-04-15',
  '2027-01-01',
];
const WORDS = ['Cloud services', 'data centres', 'AI hosting', 'and the', 'Banks', 'ธนาคาร', 'dữ liệu'];
const aText = fc.array(fc.constantFrom(...WORDS), { maxLength: 4 }).map((words) => words.join(' '));

const arbitraryEntry: fc.Arbitrary<Entry> = fc
  .record({
    id: fc.constantFrom(...IDS),
    title: aText,
    aliases: fc.array(aText, { maxLength: 2 }),
    summary: aText,
    topics: fc.subarray([...topicSchema.options]),
    jurisdictions: fc.subarray(['ASEAN', 'EU', 'SG', 'VN', 'TH']),
    milestones: fc.array(
      fc.record(
        {
          date: fc.constantFrom(...DAYS),
          end: fc.constantFrom(...DAYS),
          precision: fc.constant('day' as const),
          label: fc.constantFrom('Comments close', 'Enters into force'),
        },
        { requiredKeys: ['date', 'precision', 'label'] },
      ),
      { maxLength: 4 },
    ),
    relations: fc.array(fc.record({ type: fc.constant('related-to' as const), to: fc.constantFrom(...IDS) }), {
      maxLength: 4,
    }),
  })
  .map((given) => anEntry(given));

const arbitraryContext: fc.Arbitrary<RelevanceContext> = fc
  .record({
    sector: aText,
    topics: fc.subarray([...topicSchema.options]),
    jurisdictions: fc.subarray(['ASEAN', 'EU', 'SG', 'VN', 'TH']),
    watchList: fc.array(fc.constantFrom(...IDS), { maxLength: 3 }),
    houseNames: fc.array(fc.record({ entryId: fc.constantFrom(...IDS), name: fc.constant('Ours') }), { maxLength: 3 }),
    ratings: fc.array(
      fc.record({
        source: fc.constantFrom(...IDS),
        clientId: fc.constantFrom('a-client', 'another', undefined),
        rating: fc.constantFrom('low' as const, 'medium' as const, 'high' as const),
      }),
      { maxLength: 4 },
    ),
  })
  .map(({ ratings, ...profile }) =>
    aContext(profile, {
      ratings: ratings.map(({ source, rating, clientId }, index) =>
        anAnnotation({
          id: `rating-${index}`,
          motivation: 'assessing',
          target: { source },
          impact: { rating, ...(clientId === undefined ? {} : { clientId }) },
        }),
      ),
    }),
  );

/** The entry and the context without what a reason names as its cause. */
function without(reason: Reason, entry: Entry, context: RelevanceContext): [Entry, RelevanceContext] {
  const { client } = context;
  const withClient = (change: Partial<RelevanceContext['client']>): [Entry, RelevanceContext] => [
    entry,
    { ...context, client: { ...client, ...change } },
  ];
  switch (reason.kind) {
    case 'watched':
      return withClient({ watchList: (client.watchList ?? []).filter((id) => id !== entry.id) });
    case 'near-watched':
      return withClient({ watchList: (client.watchList ?? []).filter((id) => id !== reason.entryId) });
    case 'house-name':
      return withClient({ houseNames: (client.houseNames ?? []).filter(({ entryId }) => entryId !== entry.id) });
    case 'impact':
      return [entry, { ...context, ratings: context.ratings.filter(({ id }) => id !== reason.annotationId) }];
    case 'topic':
      return withClient({ topics: client.topics.filter((topic) => topic !== reason.topic) });
    case 'jurisdiction':
      return withClient({ jurisdictions: client.jurisdictions.filter((code) => code !== reason.jurisdiction) });
    case 'sector':
      return withClient({
        sector: client.sector.replaceAll(new RegExp(`${reason.word}s?(?= |$)`, 'giu'), ''),
      });
    case 'milestone': {
      const place = entry.milestones.findIndex(
        ({ label, date, end }) =>
          label === reason.label &&
          explainRelevance(
            anEntry({ milestones: [{ date, label, precision: 'day', ...(end && { end }) }] }),
            aContext({}),
          ).reasons[0]?.weight === reason.weight,
      );
      return [{ ...entry, milestones: entry.milestones.filter((_, index) => index !== place) }, context];
    }
  }
}

describe('the relevance of an entry to a client', () => {
  it('is the sum of the reasons that are shown, and nothing else', () => {
    fc.assert(
      fc.property(arbitraryEntry, arbitraryContext, (entry, context) => {
        const { score, reasons } = explainRelevance(entry, context);
        expect(reasons.reduce((sum, { weight }) => sum + weight, 0)).toBe(score);
        expect(reasons.every(({ weight }) => weight > 0)).toBe(true);
      }),
      { seed: 5, numRuns: 500 },
    );
  });

  it('falls by the weight of just that reason when its cause is gone', () => {
    fc.assert(
      fc.property(arbitraryEntry, arbitraryContext, fc.nat(), (entry, context, pick) => {
        const { score, reasons } = explainRelevance(entry, context);
        fc.pre(reasons.length > 0);
        const reason = reasons[pick % reasons.length] as Reason;
        const rest = explainRelevance(...without(reason, entry, context));
        expect(rest.score).toBe(score - reason.weight);
        expect(rest.reasons).toHaveLength(reasons.length - 1);
      }),
      { seed: 5, numRuns: 2_000 },
    );
  });

  it('does not come from a milestone that is past, or beyond half a year', () => {
    const entry = anEntry({
      topics: ['cloud'],
      milestones: [
        { date: '2026-01-31', precision: 'day', label: 'Past' },
        { date: '2026-12-01', precision: 'day', label: 'Far' },
        inTwelveDays,
      ],
    });
    expect(explainRelevance(entry, aContext({})).reasons).toEqual([
      { kind: 'milestone', label: 'Comments close', days: 12, weight: 25 },
    ]);
  });

  it('counts a meeting that is going on as now', () => {
    const entry = anEntry({
      milestones: [{ date: '2026-01-30', end: '2026-02-02', precision: 'day', label: 'Meeting' }],
    });
    expect(explainRelevance(entry, aContext({})).reasons).toMatchObject([{ kind: 'milestone', days: 0 }]);
  });

  it('does not come from what was rated for another client, or for clients in general', () => {
    const rating = (clientId?: string) =>
      anAnnotation({ motivation: 'assessing', impact: { rating: 'high', ...(clientId && { clientId }) } });
    const entry = anEntry({ topics: [], jurisdictions: [] });
    expect(explainRelevance(entry, aContext({}, { ratings: [rating('another'), rating()] })).score).toBe(0);
    expect(explainRelevance(entry, aContext({}, { ratings: [rating('a-client')] })).reasons).toMatchObject([
      { kind: 'impact', rating: 'high' },
    ]);
  });

  it('finds the words of its sector in singular and plural, but not words every sector has', () => {
    const context = aContext({ sector: 'Cloud services and data centres' });
    const entry = anEntry({ title: 'Digital services in the Data Centre', summary: 'For providers of clouds.' });
    const words = explainRelevance(entry, context).reasons.flatMap((reason) =>
      reason.kind === 'sector' ? [reason.word] : [],
    );
    expect(words).toEqual(['cloud', 'data', 'centre']);
  });

  it('is said in one line', () => {
    const entry = anEntry({ topics: ['cloud'], jurisdictions: ['SG'], milestones: [inTwelveDays] });
    const { reasons } = explainRelevance(entry, aContext({ topics: ['cloud'], jurisdictions: ['SG'] }));
    expect(reasonsInWords(reasons)).toBe('because: Cloud · milestone in 12 days · Singapore');
  });
});

describe('entries proposed for a client', () => {
  it('are those with a reason of the client’s, most relevant first', () => {
    const entries = [
      anEntry({ id: 'soon-but-foreign', topics: [], jurisdictions: ['JP'], milestones: [inTwelveDays] }),
      anEntry({ id: 'topic', topics: ['cloud'], jurisdictions: [] }),
      anEntry({ id: 'topic-soon', topics: ['cloud'], jurisdictions: [], milestones: [inTwelveDays] }),
      anEntry({ id: 'watched', topics: [], jurisdictions: [] }),
      anEntry({ id: 'nothing', topics: ['youth'], jurisdictions: ['JP'] }),
    ];
    const ranked = rankByRelevance(entries, aContext({ topics: ['cloud'], watchList: ['watched'] }));
    expect(ranked.map(({ entry }) => entry.id)).toEqual(['watched', 'topic-soon', 'topic']);
  });

  it('never lack a reason, and are in the order of their scores', () => {
    fc.assert(
      fc.property(fc.array(arbitraryEntry, { maxLength: 6 }), arbitraryContext, (entries, context) => {
        const ranked = rankByRelevance(entries, context);
        expect(ranked.every(({ relevance }) => relevance.reasons.some(({ kind }) => kind !== 'milestone'))).toBe(true);
        const scores = ranked.map(({ relevance }) => relevance.score);
        expect(scores).toEqual(scores.toSorted((one, other) => other - one));
      }),
      { seed: 5, numRuns: 500 },
    );
  });
});
