import { describe, expect, it } from 'vitest';
import { generatedLibrary } from '../../../../../src/main/core/generating/generated-library.ts';
import { annotationSchema, entrySchema, sourceSchema } from '../../../../../src/shared/model/index.ts';

const library = generatedLibrary(1);
const entries = Array.from({ length: 1_500 }, (_, index) => library.entry(index));

describe('a generated library', () => {
  it('is the same for the same seed, and another for another', () => {
    expect(generatedLibrary(1).entry(77)).toEqual(library.entry(77));
    expect(generatedLibrary(2).entry(77)).not.toEqual(library.entry(77));
    expect(library.entry(78)).not.toEqual({ ...library.entry(77), id: library.entry(78).id });
  });

  it('is what the model says a library is', () => {
    for (const entry of entries) entrySchema.parse(entry);
    for (const source of library.sources) sourceSchema.parse(source);
    annotationSchema.parse(library.note(3));
  });

  it('has entries of one to six kilobytes, of many sizes', () => {
    const sizes = entries.map((entry) => Buffer.byteLength(JSON.stringify(entry))).toSorted((a, b) => a - b);
    expect(sizes[0]).toBeGreaterThan(1_000);
    expect(sizes.at(-1)).toBeLessThan(6_144);
    expect(sizes[1_200]).toBeGreaterThan((sizes[300] ?? 0) * 1.5);
  });

  it('uses words as often as Zipf’s law says: the tenth about ten times as often as the hundredth', () => {
    const counts = new Map<string, number>();
    for (const word of entries.flatMap((entry) => entry.body.toLowerCase().split(/[^\p{L}\p{M}]+/u))) {
      counts.set(word, (counts.get(word) ?? 0) + 1);
    }
    const around = (rank: number) => {
      const words = library.vocabulary.slice(rank - 3, rank + 3);
      return words.reduce((sum, word) => sum + (counts.get(word) ?? 0), 0) / words.length;
    };
    expect(around(10) / around(100)).toBeGreaterThan(7);
    expect(around(10) / around(100)).toBeLessThan(16);
  });

  it('has texts in the region’s scripts', () => {
    const text = entries.map((entry) => entry.body).join('\n');
    for (const script of ['Thai', 'Lao', 'Khmer', 'Myanmar']) {
      expect(text).toMatch(new RegExp(`\\p{Script=${script}}`, 'u'));
    }
    expect(text).toContain('Hà Nội');
  });

  it('cites paragraphs there are, and relates to entries made before', () => {
    const paragraphs = new Map(library.sources.map((source) => [source.id, source.paragraphCount]));
    for (const [index, { claims, relations }] of entries.entries()) {
      for (const { sourceId, paragraph } of claims.flatMap((claim) => claim.citations)) {
        expect(paragraph).toBeLessThanOrEqual(paragraphs.get(sourceId) ?? 0);
      }
      for (const { to } of relations) expect(Number(to.replace('generated-', ''))).toBeLessThan(index);
    }
  });
});
