import { describe, expect, it } from 'vitest';
import { findDisagreements } from '../../../src/shared/disagreement/index.ts';
import { paragraphsOf, REQUIRED_DISAGREEMENTS } from '../../data/required-entries.ts';
import { loadBuiltInLibrary } from '../../support/library.ts';

const { entries } = loadBuiltInLibrary();
const found = entries.flatMap((entry) => findDisagreements(entry).map((one) => ({ slug: entry.id, ...one })));

describe('the sources of the built-in library', () => {
  it.each(REQUIRED_DISAGREEMENTS)('disagree on the $field of $slug', ({ slug, field, sides, wording }) => {
    const disagreement = found.find((one) => one.slug === slug && one.field === field);
    const shown = disagreement?.sides.map(({ value, claims }) => ({
      value,
      where: claims.flatMap(({ citations }) => citations.map((c) => `${c.sourceId} ¶${c.paragraph}`)).sort(),
    }));
    expect(shown).toEqual(sides.map(({ value, where }) => ({ value, where: paragraphsOf(where).sort() })));
    expect(disagreement?.wording).toMatch(wording);
  });

  it('disagree on nothing else', () => {
    const required = REQUIRED_DISAGREEMENTS.map(({ slug, field }) => `${slug} ${field}`);
    expect(found.map(({ slug, field }) => `${slug} ${field}`).sort()).toEqual(required.sort());
  });

  it('have a wording only where they disagree', () => {
    const worded = entries.flatMap((entry) => entry.wordings.map(({ field }) => `${entry.id} ${field}`));
    expect(worded.sort()).toEqual(found.map(({ slug, field }) => `${slug} ${field}`).sort());
  });
});

describe('what looks like a disagreement and is none', () => {
  it('is a guide published “in 2025” and “in January 2025”, which differ in precision only', () => {
    const guide = entries.find((entry) => entry.id === 'expanded-ai-guide-genai');
    const values = guide?.claims.flatMap(({ field, value }) => (field === 'published' ? [value] : []));
    expect(values).toEqual(['2025', 'January 2025']);
    expect(found.filter(({ slug }) => slug === 'expanded-ai-guide-genai')).toEqual([]);
  });

  it('is two summits in Kuala Lumpur, in May and in October 2025, which are two entries', () => {
    const summits = entries.filter((entry) => ['asean-summit-46', 'japan-asean-summit-2025'].includes(entry.id));
    expect(summits.map((entry) => entry.milestones[0]?.date)).toEqual(['2025-05-26', '2025-10']);
    expect(found.filter(({ slug }) => summits.some((summit) => summit.id === slug))).toEqual([]);
  });
});
