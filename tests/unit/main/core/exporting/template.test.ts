import { describe, expect, it } from 'vitest';
import fontTable from '../../../../../resources/templates/font-widths.json' with { type: 'json' };
import { BUILT_IN_LOOKS, builtInLook, lookOf } from '../../../../../src/main/core/exporting/template.ts';
import { contrast, luminance } from '../../../../../src/shared/looks/colours.ts';

describe('the look of a pack', () => {
  it('speaks the language of the brief', () => {
    expect(lookOf({ template: 'standard', language: 'en' }).labels.page).toBe('Page {page} of {pages}');
  });

  it.each(['missing', 'toString', '__proto__'])('is not to be had under the name “%s”', (name) => {
    expect(() => lookOf({ template: name, language: 'en' })).toThrow(expect.objectContaining({ kind: 'NotFound' }));
  });

  it('says so where it does not speak a language', () => {
    expect(() => lookOf({ template: 'standard', language: 'tlh' })).toThrow(
      expect.objectContaining({ kind: 'NotFound' }),
    );
  });

  it('is the one a pack carries, whatever looks there are', () => {
    const own = { ...builtInLook('chambers'), name: 'Of a firm' };
    expect(lookOf({ template: 'gone', language: 'en', look: own }).template).toBe(own);
  });

  it('is on the paper of the brief, or else its own', () => {
    const own = { ...builtInLook('chambers'), pageSize: 'letter' as const };
    const sizeOf = (pack: { pageSize?: 'a4' | 'letter' }) => {
      const { width, height } = lookOf({ template: 'x', language: 'en', look: own, ...pack }).page;
      return [width, height];
    };
    expect(sizeOf({})).toEqual([12_240, 15_840]);
    expect(sizeOf({ pageSize: 'a4' })).toEqual([11_906, 16_838]);
  });
});

describe.each(BUILT_IN_LOOKS)('the built-in look “%s”', (name) => {
  const { colours, callouts, styles } = builtInLook(name);

  it('has colours that can be read on what they stand on', () => {
    const pairs = [
      [colours.ink, 'FFFFFF'],
      [colours.muted, 'FFFFFF'],
      [colours.accent, 'FFFFFF'],
      [colours.primary, 'FFFFFF'],
      [colours.primary, colours.fill],
      [colours.muted, colours.fill],
      [colours.onPrimary, colours.primary],
      [colours.onPrimaryMuted, colours.primary],
      ...Object.values(callouts).flatMap(({ title, fill }) => [
        [title, fill],
        [colours.ink, fill],
        [colours.accent, fill],
      ]),
      ...Object.values(styles).map(({ colour = colours.ink }) => [colour, 'FFFFFF']),
    ];
    expect(pairs.filter(([one = '', other = '']) => contrast(one, other) < 4.5)).toEqual([]);
  });

  it('can be read in grey: its fills are pale, its main colour is dark', () => {
    const fills = [colours.fill, ...Object.values(callouts).map(({ fill }) => fill)];
    expect(fills.filter((fill) => luminance(fill) < 0.8)).toEqual([]);
    expect(luminance(colours.primary)).toBeLessThan(0.06);
  });

  it('is set in fonts whose text can be measured', () => {
    const { heading, body } = builtInLook(name).fonts;
    expect(Object.keys(fontTable.fonts)).toEqual(expect.arrayContaining([heading, body]));
  });
});
