import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { timelinePicture } from '../../../../src/shared/pack/timeline-picture.ts';
import { arbitraryDatedEntries } from '../../../support/arbitrary-timeline.ts';

const DAY = '2026-02-02';

describe('what a timeline says to those who cannot see it', () => {
  it('names what is on it, from when to when, and what is to come', () => {
    const described = timelinePicture(
      [
        { title: 'Masterplan', milestones: [{ date: '2030', precision: 'year', label: 'Ends' }] },
        {
          title: 'Declaration',
          milestones: [{ date: '2026-01-15', end: '2026-01-16', precision: 'day', label: 'Adopted' }],
        },
        { title: 'Guide', milestones: [] },
      ],
      DAY,
      'en',
    );
    expect(described?.description).toBe(
      'Timeline of 2 milestones of 2 entries, from 15–16 January 2026 to 2030; 1 on the date of this pack or later. The table below has them all.',
    );
  });

  it('counts just what the data holds, and what the picture marks, in every language', () => {
    fc.assert(
      fc.property(arbitraryDatedEntries, fc.constantFrom('en', 'vi', 'id', 'ja', 'th', 'fr'), (entries, language) => {
        const described = timelinePicture(entries, DAY, language);
        const dated = entries.filter(({ milestones }) => milestones.length > 0);
        expect(described === undefined).toBe(dated.length === 0);
        if (described === undefined) return;
        const { rows } = described.picture;
        const moments = rows.flatMap((row) => row.moments);
        const numbers = [...described.description.matchAll(/\d+/g)].map(Number);
        expect(numbers).toContain(dated.flatMap(({ milestones }) => milestones).length);
        expect(numbers).toContain(dated.length);
        if (rows.length === dated.length) {
          expect(moments).toHaveLength(dated.flatMap(({ milestones }) => milestones).length);
          expect(numbers).toContain(moments.filter(({ end }) => end >= DAY).length);
        }
        for (const { start, end } of moments) expect(start <= end).toBe(true);
      }),
      { seed: 20260115, numRuns: 100 },
    );
  });
});
