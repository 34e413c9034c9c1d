import { describe, expect, it } from 'vitest';
import {
  entryFromBuiltIn,
  entrySchema,
  firstDayOf,
  isAsShipped,
  precisionOf,
} from '../../../src/shared/model/index.ts';
import { paragraphsOf, REQUIRED_ROWS } from '../../data/required-entries.ts';
import { SOME_INSTANT } from '../../support/builders.ts';
import { loadBuiltInLibrary } from '../../support/library.ts';
import { publishedSources } from '../../support/published-sources.ts';

const library = loadBuiltInLibrary();
const entries = new Map(library.entries.map((entry) => [entry.id, entry]));
const sources = new Map(library.sources.map((source) => [source.id, source]));
const citations = library.entries.flatMap(({ id, claims }) =>
  claims.flatMap((claim) => claim.citations.map((citation) => ({ at: `${id} ${claim.id}`, ...citation }))),
);

/** What stands twice in a list. */
function twins(values: readonly string[]): string[] {
  return values.filter((value, index) => values.indexOf(value) !== index);
}

describe('the built-in library', () => {
  it.each(REQUIRED_ROWS)('has $slugs, with a claim for each paragraph of $where', ({ slugs, where }) => {
    const present = slugs.flatMap((slug) => entries.get(slug) ?? []);
    expect(present.map((entry) => entry.id)).toEqual(slugs);
    const cited = present.flatMap(({ claims }) => claims.flatMap((claim) => claim.citations));
    const paragraphs = cited.map(({ sourceId, paragraph }) => `${sourceId} ¶${paragraph}`);
    expect(paragraphs).toEqual(expect.arrayContaining(paragraphsOf(where)));
  });

  it.each([
    ['hanoi-digital-declaration', 'priority-', 7],
    ['expanded-ai-guide-genai', 'principle-', 7],
    ['partner-us-2026', 'area-', 6],
    ['japan-asean-ai-statement-2026', 'priority-', 4],
  ])('gives %s a claim for each of its %s points', (slug, prefix, count) => {
    const ids = entries.get(slug)?.claims.map((claim) => claim.id) ?? [];
    const numbered = ids.filter((id) => id.startsWith(prefix) && id !== 'principles-adapted');
    expect(numbered).toHaveLength(count);
  });

  it('makes entries of the store that are as shipped', () => {
    const made = library.entries.map((content) =>
      entryFromBuiltIn(content, { version: 1, sha256: () => '0'.repeat(64), now: SOME_INSTANT }),
    );
    for (const entry of made) expect(() => entrySchema.parse(entry), entry.id).not.toThrow();
    expect(made.every((entry) => isAsShipped(entry, () => '0'.repeat(64)))).toBe(true);
  });
});

describe('a citation of the built-in library', () => {
  it('names a source there is, and a paragraph that source has', () => {
    const lost = citations.filter(
      ({ sourceId, paragraph }) => paragraph > (sources.get(sourceId)?.paragraphCount ?? 0),
    );
    expect(lost).toEqual([]);
  });

  it('counts paragraphs as the published document does', () => {
    for (const [id, paragraphs] of publishedSources() ?? []) {
      expect(sources.get(id)?.paragraphCount, id).toBe(paragraphs.length);
    }
    expect(sources.size).toBeGreaterThan(5);
  });

  it('keeps to what the documents say of the subject, not to other alerts and not to works they cite', () => {
    const outside = citations.filter(
      ({ sourceId, paragraph }) =>
        (sourceId === 'crowell-alert-2026' && paragraph >= 42) ||
        (sourceId === 'azka-asean-ai-2025' && paragraph >= 43),
    );
    expect(outside).toEqual([]);
  });
});

describe('an official in the built-in library', () => {
  const officials = library.entries.flatMap((entry) =>
    (entry.officials ?? []).map((official) => ({ entry, official })),
  );

  it('is of a body, and named by the claim that is cited for it', () => {
    expect(officials.length).toBeGreaterThan(2);
    for (const { entry, official } of officials) {
      expect(entry.kind, official.name).toBe('body');
      expect(entry.claims.find(({ id }) => id === official.claimId)?.text).toContain(official.name);
    }
  });
});

describe('entries of the built-in library', () => {
  it('have ids and titles of their own, and no name that is another entry’s', () => {
    const folded = library.entries.map(({ id, title, aliases, acronym }) => ({
      id,
      title: title.toLowerCase(),
      names: new Set([title, ...aliases, acronym ?? title].map((name) => name.toLowerCase())),
    }));
    expect(twins(folded.map((entry) => entry.id))).toEqual([]);
    expect(twins(folded.map((entry) => entry.title))).toEqual([]);
    expect(twins(folded.flatMap((entry) => [...entry.names]))).toEqual([]);
  });

  it('relate to entries there are, and not to themselves', () => {
    const lost = library.entries.flatMap(({ id, relations }) =>
      relations.filter(({ to }) => to === id || !entries.has(to)).map(({ to }) => `${id} → ${to}`),
    );
    expect(lost).toEqual([]);
  });

  it('can each be reached from another, or reach one', () => {
    const linked = new Set(library.entries.flatMap(({ id, relations }) => relations.flatMap(({ to }) => [id, to])));
    expect([...entries.keys()].filter((id) => !linked.has(id))).toEqual([]);
  });

  it('have claims with ids of their own', () => {
    for (const { id, claims } of library.entries) expect(twins(claims.map((claim) => claim.id)), id).toEqual([]);
  });

  it('give milestones to the precision they are written with, ends after beginnings', () => {
    const milestones = library.entries.flatMap((entry) => entry.milestones);
    expect(milestones.filter(({ date, precision }) => precisionOf(date) !== precision)).toEqual([]);
    expect(milestones.filter(({ date, end }) => end !== undefined && firstDayOf(end) < firstDayOf(date))).toEqual([]);
  });

  it('have a summary, a body, a topic and a jurisdiction', () => {
    const bare = library.entries.filter(
      ({ summary, body, topics, jurisdictions }) => !summary || !body || !topics.length || !jurisdictions.length,
    );
    expect(bare.map((entry) => entry.id)).toEqual([]);
  });
});

describe('the sample brief', () => {
  it('is for the sample client and takes entries there are', () => {
    const [brief] = library.briefs;
    expect(library.clients.map((client) => client.id)).toContain(brief?.clientId);
    const chosen = brief?.sections.flatMap((section) => (section.kind === 'entry' ? [section.entryId] : [])) ?? [];
    expect(chosen.length).toBeGreaterThan(5);
    expect(chosen.filter((id) => !entries.has(id))).toEqual([]);
  });
});
