import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PACK_LABELS } from '../../../../src/shared/pack/labels.ts';
import { type PackLanguage, packLanguageSchema } from '../../../../src/shared/pack/pack-language.ts';
import { relationPicture } from '../../../../src/shared/pack/relation-picture.ts';
import { drawPicture } from '../../../../src/shared/pictures/index.ts';
import { relationOrder } from '../../../../src/shared/pictures/relation-order.ts';
import { arbitraryRelatedEntries } from '../../../support/arbitrary-relations.ts';
import { outsideOf, textsOfScene } from '../../../support/scene-bounds.ts';

const WIDTH = 453;
const LANGUAGES = packLanguageSchema.options;
type Entries = Parameters<typeof relationPicture>[0];
const pictureOf = (entries: Entries, language: PackLanguage = 'en') =>
  relationPicture(entries, PACK_LABELS.en.relations, language);

const declaration: Entries[number] = { id: 'd', title: 'Declaration', relations: [{ type: 'adopted-at', to: 'm' }] };
const meeting: Entries[number] = { id: 'm', title: 'Meeting', relations: [{ type: 'follows', to: 'gone' }] };
const plan: Entries[number] = {
  id: 'p',
  title: 'Plan',
  relations: [
    { type: 'adopted-at', to: 'm' },
    { type: 'implements', to: 'd' },
  ],
};

describe('a relation map', () => {
  it('numbers the entries and says beside each how it relates to which', () => {
    const picture = pictureOf([declaration, meeting, plan])?.picture;
    const texts = textsOfScene(
      drawPicture(
        picture ?? { type: 'relation-map', nodes: [], links: [], legend: { structure: '', sequence: '', other: '' } },
        WIDTH,
      ),
    );
    const numberOf = (name: string) => texts[texts.indexOf(name) - 1];
    expect(texts[texts.indexOf('Plan') + 1]).toBe(
      `Adopted at ${numberOf('Meeting')} · Implements ${numberOf('Declaration')}`,
    );
  });

  it('says the same in words', () => {
    expect(pictureOf([declaration, meeting, plan])?.description).toBe(
      'Map of 3 relations between 3 entries. Declaration – Adopted at: Meeting. Plan – Adopted at: Meeting; Implements: Declaration.',
    );
  });

  it('is left out where nothing in it is related', () => {
    expect(pictureOf([meeting, { id: 'x', title: 'Alone', relations: [] }])).toBeUndefined();
  });

  it('puts linked entries beside each other', () => {
    const order = relationOrder(6, [
      { from: 0, to: 5 },
      { from: 1, to: 4 },
      { from: 2, to: 3 },
    ]);
    const apart = (one: number, other: number) => Math.abs(order.indexOf(one) - order.indexOf(other));
    expect(apart(0, 5) + apart(1, 4) + apart(2, 3)).toBeLessThan(9);
  });

  it('has arcs without corners, however far they reach', () => {
    const entries = Array.from({ length: 28 }, (_, place): Entries[number] => ({
      id: `e${place}`,
      title: `Entry ${place}`,
      relations: place === 0 ? [] : [{ type: 'part-of', to: 'e0' }],
    }));
    const described = pictureOf(entries);
    const arcs = (described === undefined ? [] : drawPicture(described.picture, WIDTH).shapes).flatMap((shape) =>
      shape.type === 'line' && shape.points.length > 2 ? [shape.points] : [],
    );
    expect(arcs).toHaveLength(27);
    const turns = arcs.flatMap((points) =>
      points.slice(2).map(([x, y], index) => {
        const [[x0, y0] = [0, 0], [x1, y1] = [0, 0]] = [points[index], points[index + 1]];
        const turn = Math.atan2(y - y1, x - x1) - Math.atan2(y1 - y0, x1 - x0);
        return Math.abs(Math.atan2(Math.sin(turn), Math.cos(turn)));
      }),
    );
    expect(Math.max(...turns)).toBeLessThan(Math.PI / 8);
  });

  it('lies within its edges and on one page, tells every relation of what it draws, and is the same each time', () => {
    fc.assert(
      fc.property(arbitraryRelatedEntries, fc.constantFrom(...LANGUAGES), (entries, language) => {
        const described = pictureOf(entries, language);
        const ids = new Set(entries.map(({ id }) => id));
        const among = new Set(
          entries.flatMap(({ id, relations }) =>
            relations.filter(({ to }) => to !== id && ids.has(to)).map(({ type, to }) => `${id} ${type} ${to}`),
          ),
        );
        expect(described === undefined).toBe(among.size === 0);
        if (described === undefined) return;
        const { picture, description } = described;
        const scene = drawPicture(picture, WIDTH);
        expect(outsideOf(scene)).toEqual([]);
        expect(scene.height).toBeLessThan(700);
        expect(drawPicture(picture, WIDTH)).toEqual(scene);
        if (picture.remark === undefined) expect(picture.links).toHaveLength(among.size);
        expect([...description.matchAll(/\d+/g)].map(Number)).toEqual(
          expect.arrayContaining([picture.links.length, picture.nodes.length]),
        );
        for (const { from, to, label } of picture.links) {
          for (const words of [picture.nodes[from]?.label ?? '', picture.nodes[to]?.label ?? '', label]) {
            expect(description).toContain(words);
          }
        }
      }),
      { seed: 20260115, numRuns: 60 },
    );
  });
});
