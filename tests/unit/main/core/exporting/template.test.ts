import { describe, expect, it } from 'vitest';
import { lookOf } from '../../../../../src/main/core/exporting/template.ts';

describe('the look of a pack', () => {
  it('speaks the language of the brief', () => {
    expect(lookOf({ template: 'standard', language: 'en' }).labels.page).toBe('Page {page} of {pages}');
  });

  it.each(['missing', 'toString', '__proto__'])('is not to be had under the name “%s”', (name) => {
    expect(() => lookOf({ template: name, language: 'en' })).toThrow(expect.objectContaining({ kind: 'NotFound' }));
  });

  it('says so where it does not speak a language', () => {
    expect(() => lookOf({ template: 'standard', language: 'vi' })).toThrow(
      expect.objectContaining({ kind: 'NotFound' }),
    );
  });

  it('has colours that can be read on what they stand on', () => {
    const { colours, callouts } = lookOf({ template: 'standard', language: 'en' }).template;
    const pairs = [
      [colours.ink, 'FFFFFF'],
      [colours.muted, 'FFFFFF'],
      [colours.accent, 'FFFFFF'],
      [colours.primary, colours.fill],
      [colours.onPrimary, colours.primary],
      [colours.onPrimaryMuted, colours.primary],
      ...Object.values(callouts).flatMap(({ title, fill }) => [
        [title, fill],
        [colours.ink, fill],
        [colours.accent, fill],
      ]),
    ];
    expect(pairs.filter(([one = '', other = '']) => contrast(one, other) < 4.5)).toEqual([]);
  });
});

/** @see https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio */
function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [0, 2, 4]
    .map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255)
    .map((share) => (share <= 0.040_45 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
