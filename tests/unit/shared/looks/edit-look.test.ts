import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BUILT_IN_LOOKS, builtInLook } from '../../../../src/main/core/exporting/template.ts';
import { contrast } from '../../../../src/shared/looks/colours.ts';
import { editedLook, editsOf, paleColours } from '../../../../src/shared/looks/edit-look.ts';
import { lookDefinitionSchema } from '../../../../src/shared/looks/look-definition.ts';

describe('a look that is edited', () => {
  const base = builtInLook('chambers');

  it.each(BUILT_IN_LOOKS)('is “%s” as it was where nothing is chosen otherwise', (name) => {
    const look = builtInLook(name);
    expect(editedLook(look, editsOf(look))).toEqual(look);
  });

  it('has its new colour wherever it had the old', () => {
    const look = editedLook(base, { ...editsOf(base), primary: '004080' });
    expect(look.colours.primary).toBe('004080');
    expect(look.callouts.impact.title).toBe('004080');
    const titled = { ...base, styles: { heading1: { colour: base.colours.primary } } };
    expect(editedLook(titled, { ...editsOf(titled), primary: '004080' }).styles.heading1?.colour).toBe('004080');
  });

  it('keeps its sizes in proportion to its text', () => {
    const { sizes } = editedLook(base, { ...editsOf(base), bodySize: base.sizes.body * 1.2 });
    expect(sizes.heading1).toBeCloseTo(base.sizes.heading1 * 1.2, 0);
  });

  it('says which colour is too pale, and which is used', () => {
    const edits = { ...editsOf(base), primary: 'FFCC00' };
    const look = editedLook(base, edits);
    expect(paleColours(edits, look)).toMatchObject([{ chosen: 'FFCC00', used: look.colours.primary }]);
    expect(paleColours(editsOf(base), base)).toEqual([]);
  });

  it('has no words of its own where they are emptied', () => {
    const worded = editedLook(base, { ...editsOf(base), header: 'Firm ', footer: '' });
    expect(worded.header).toBe('Firm');
    expect(editedLook(worded, { ...editsOf(worded), header: ' ' })).not.toHaveProperty('header');
  });

  it('can be read, and is one the program takes, whatever colours and sizes are chosen', () => {
    const colour = fc
      .integer({ min: 0, max: 0xff_ffff })
      .map((number) => number.toString(16).padStart(6, '0').toUpperCase());
    const chosen = fc.record({
      primary: colour,
      accent: colour,
      bodySize: fc.integer({ min: 12, max: 32 }).map((half) => half / 2),
    });
    fc.assert(
      fc.property(fc.constantFrom(...BUILT_IN_LOOKS), chosen, (name, edits) => {
        const look = builtInLook(name);
        const { colours, callouts, ...rest } = editedLook(look, { ...editsOf(look), ...edits });
        expect(lookDefinitionSchema.safeParse({ colours, callouts, ...rest }).success).toBe(true);
        const pairs = [
          [colours.primary, 'FFFFFF'],
          [colours.accent, 'FFFFFF'],
          [colours.primary, colours.fill],
          [colours.onPrimary, colours.primary],
          [colours.onPrimaryMuted, colours.primary],
          [colours.muted, 'FFFFFF'],
          ...Object.values(callouts).flatMap(({ title, fill }) => [
            [title, fill],
            [colours.accent, fill],
            [colours.ink, fill],
          ]),
        ];
        expect(pairs.filter(([one = '', other = '']) => contrast(one, other) < 4.5)).toEqual([]);
      }),
      { seed: 20260115, numRuns: 300 },
    );
  });
});
