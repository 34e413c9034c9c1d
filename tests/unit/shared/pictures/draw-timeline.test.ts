import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PackLanguage } from '../../../../src/shared/pack/pack-language.ts';
import { timelinePicture } from '../../../../src/shared/pack/timeline-picture.ts';
import { textWidth } from '../../../../src/shared/pictures/fit-text.ts';
import { drawPicture, type Scene } from '../../../../src/shared/pictures/index.ts';
import { arbitraryDatedEntries } from '../../../support/arbitrary-timeline.ts';
import { outsideOf, textsOfScene } from '../../../support/scene-bounds.ts';

const WIDTH = 453;
const day = (date: string, label = 'Adopted') => ({ date, precision: 'day' as const, label });

type Entries = Parameters<typeof timelinePicture>[0];

const drawn = (...entries: Entries) => drawnIn('en', entries);

function drawnIn(language: PackLanguage, entries: Entries): Scene {
  const described = timelinePicture(entries, '2026-02-02', language);
  if (described === undefined) throw new Error('There is no milestone to draw.');
  return drawPicture(described.picture, WIDTH);
}

const placeOf = (scene: Scene, text: string) =>
  scene.shapes.flatMap((shape) => (shape.type === 'text' && shape.text === text ? [shape.at[0]] : []))[0] ?? Number.NaN;

describe('a timeline', () => {
  it('names every entry, the one that begins first at the top, and the years from left to right', () => {
    const scene = drawn(
      { title: 'Masterplan', milestones: [day('2027-03-01')] },
      { title: 'Declaration', milestones: [day('2026-01-15')] },
    );
    const texts = textsOfScene(scene);
    expect(texts.indexOf('Declaration')).toBeLessThan(texts.indexOf('Masterplan'));
    expect(placeOf(scene, '2026')).toBeLessThan(placeOf(scene, '2027'));
  });

  it('marks a day, days, and a month of which no more is known by different shapes', () => {
    const marks = (milestone: Parameters<typeof timelinePicture>[0][number]['milestones'][number]) =>
      drawn({ title: 'x', milestones: [milestone] }).shapes.filter(
        (shape) => shape.type === 'polygon' && (shape.fill !== 'paper' || shape.stroke !== undefined),
      );
    // The second is in the legend.
    expect(marks(day('2026-01-15'))).toMatchObject([{ fill: 'primary' }, { fill: 'primary' }]);
    expect(marks({ ...day('2026-01-15'), end: '2026-01-16' })).toMatchObject([{ fill: 'accent' }, { fill: 'accent' }]);
    const open = { fill: 'paper', stroke: 'accent' };
    expect(marks({ ...day('2026-01'), precision: 'month' })).toMatchObject([open, open]);
  });

  it('says in two lines what has no room in one', () => {
    const label = 'Priorities announced around the meeting of the ministers';
    const texts = textsOfScene(
      drawn({ title: 'Plan', milestones: [day('2025-06-01', 'Drafted'), day('2026-01-15', label)] }),
    );
    const place = texts.findIndex((text) => text.startsWith('15 January 2026'));
    expect(`${texts[place]} ${texts[place + 1]}`).toBe(`15 January 2026 · ${label}`);
  });

  it('has the words of a mark that lies on a bar behind the bar', () => {
    const scene = drawn({
      title: 'Chair',
      milestones: [
        { date: '2025', precision: 'year', label: 'Chairmanship' },
        { ...day('2025-05-26', 'Summit'), end: '2025-05-27' },
        day('2027-12-01'),
      ],
    });
    const bar = scene.shapes.find((shape) => shape.type === 'polygon' && shape.stroke === 'accent');
    const end = Math.max(...(bar?.type === 'polygon' ? bar.points.map(([x]) => x) : []));
    const words = scene.shapes.flatMap((shape) =>
      shape.type === 'text' && /Summit/.test(shape.text) ? [shape.at] : [],
    );
    expect(words).toHaveLength(1);
    expect(words[0]?.[0]).toBeGreaterThan(end);
  });

  it('has no line through words: that of the present day is painted before them', () => {
    const { shapes } = drawn({ title: 'Plan', milestones: [day('2026-01-15'), day('2026-12-01')] });
    const line = shapes.findIndex((shape) => shape.type === 'line' && shape.dash !== undefined);
    const paper = shapes.findIndex((shape) => shape.type === 'polygon' && shape.fill === 'paper');
    expect(line).toBeGreaterThanOrEqual(0);
    expect(paper).toBeGreaterThan(line);
  });

  it('leaves out years in which nothing happens, and shows that it does', () => {
    const scene = drawn({ title: 'ASEAN', milestones: [day('1967-08-08', 'Founded'), day('2026-01-15')] });
    expect(textsOfScene(scene)).toContain('1967');
    expect(textsOfScene(scene)).not.toContain('1999');
    expect(placeOf(scene, '2026') - placeOf(scene, '1967')).toBeLessThan(WIDTH * 0.5);
  });

  it('draws the first twenty entries and says how many there are', () => {
    const entries = Array.from({ length: 31 }, (_, index) => ({
      title: `Entry ${index}`,
      milestones: [day('2026-01-15')],
    }));
    const texts = textsOfScene(drawn(...entries));
    expect(texts.filter((text) => text.startsWith('Entry '))).toHaveLength(20);
    expect(texts).toContain('20 of 31 entries are drawn; the table has them all.');
  });

  it.each(['2026-01-20', '2026-11-01', '2028-12-30'])(
    'has the day of the pack, %s, beside what its marks mean or above it',
    (date) => {
      const entries = [
        {
          title: 'Declaration',
          milestones: [
            day('2026-01-15'),
            { ...day('2026-01-20'), end: '2026-01-21' },
            { ...day('2028-12'), precision: 'month' as const },
          ],
        },
      ];
      const described = timelinePicture(entries, date, 'en');
      if (described === undefined) throw new Error('There is no milestone to draw.');
      const { picture } = described;
      const texts = drawPicture(picture, WIDTH).shapes.filter((shape) => shape.type === 'text');
      const today = texts.find(({ text }) => text === picture.today?.label);
      const legend = texts.filter(({ text }) => Object.values(picture.legend).includes(text));
      expect(legend).toHaveLength(3);
      if (today === undefined) throw new Error('The day of the pack is not drawn.');
      const width = textWidth(today.text, today.size);
      const [from, to] =
        today.anchor === 'end' ? [today.at[0] - width, today.at[0]] : [today.at[0], today.at[0] + width];
      for (const { text, at, size } of legend) {
        const isBeside = at[0] + textWidth(text, size) < from || at[0] > to;
        expect(isBeside || Math.abs(at[1] - today.at[1]) >= size).toBe(true);
      }
    },
  );

  it('lies within its edges and on one page, whatever it is drawn from, and is the same each time', () => {
    fc.assert(
      fc.property(arbitraryDatedEntries, fc.constantFrom('en', 'vi', 'id', 'ja', 'th', 'fr'), (entries, language) => {
        fc.pre(entries.some(({ milestones }) => milestones.length > 0));
        const scene = drawnIn(language, entries);
        expect(outsideOf(scene)).toEqual([]);
        expect(scene.height).toBeLessThan(600);
        expect(drawnIn(language, entries)).toEqual(scene);
      }),
      { seed: 20260115, numRuns: 60 },
    );
  });
});
