import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { breakLines } from '../../../../../src/main/core/exporting/break-lines.ts';
import type { FlowInline } from '../../../../../src/main/core/exporting/flow.ts';
import { fontFace } from '../../../../../src/shared/typesetting/text-width.ts';
import { arbitraryText } from '../../../../support/arbitrary-pack-input.ts';

/** Arial at 10 points: a lower-case “n” is 111.2 twips wide, a space 55.6. */
const ARIAL = { font: 'Arial', isBold: false, size: 200 };
const text = (words: string, look: { bold?: true } = {}): FlowInline => ({ type: 'text', text: words, ...look });
const linesOf = (width: number, ...inlines: FlowInline[]) => breakLines(inlines, ARIAL, width).length;

describe('text broken into lines', () => {
  it('is one line while it fits, and a space at its end takes no room', () => {
    expect(linesOf(1_115, text('nnnnnnnnnn'))).toBe(1);
    expect(linesOf(1_115, text('nnnnnnnnnn '))).toBe(1);
    expect(linesOf(1_115, text('nnnnnnnnnn n'))).toBe(2);
  });

  it('is as wide as its capitals where it is printed in them', () => {
    const capitals = { ...ARIAL, isUpperCase: true };
    expect(breakLines([text('nnnnnnnnnn')], capitals, 1_115).length).toBe(2);
  });

  it('breaks after a hyphen or a dash', () => {
    expect(linesOf(700, text('nnnnn-nnnnn'))).toBe(2);
    expect(linesOf(700, text('nnnn–nnnnn'))).toBe(2);
  });

  it('begins further left, and holds more, where the first line hangs out', () => {
    const hanging = { ...ARIAL, hanging: 556 };
    const words = text('nnnnn nnnnn nnnnn nnnnn');
    const [first, second, ...others] = breakLines([words], hanging, 700, true);
    expect(first?.runs[0]).toMatchObject({ text: 'nnnnn nnnnn ', x: -556 });
    expect(second?.runs[0]).toMatchObject({ text: 'nnnnn ', x: 0 });
    expect(others).toHaveLength(1);
  });

  it('breaks a word that is longer than a line', () => {
    expect(linesOf(1_115, text('n'.repeat(35)))).toBe(4);
  });

  it('breaks where the advisor did', () => {
    expect(linesOf(1_115, text('n'), { type: 'break' }, text('n'), { type: 'break' })).toBe(3);
  });

  it('breaks between characters of scripts without spaces', () => {
    expect(linesOf(1_000, text('数'.repeat(12)))).toBe(3);
    expect(linesOf(1_000, text('ก'.repeat(20)))).toBe(3);
  });

  it('has wider letters in bold', () => {
    expect(linesOf(1_150, text('nnnnn nnnn'))).toBe(1);
    expect(linesOf(1_150, text('nnnnn nnnn', { bold: true }))).toBe(2);
  });

  it('knows on which line each footnote is', () => {
    const notes = breakLines(
      [
        text('nnnnnnnn'),
        { type: 'note', number: 1, place: 'footnotes' },
        text(' nnnnnnnn'),
        { type: 'note', number: 2, place: 'footnotes' },
      ],
      ARIAL,
      1_115,
    );
    expect(notes.map((line) => line.notes)).toEqual([[1], [2]]);
  });

  it('is one empty line without text', () => {
    expect(breakLines([], ARIAL, 1_000)).toEqual([{ notes: [], runs: [] }]);
  });

  it('tells what each line says, how it looks and where it stands, where that is asked for', () => {
    const lines = breakLines([text('nn '), text('nn', { bold: true }), text(' nnnnnnnn')], ARIAL, 1_115, true);
    expect(lines.map(({ runs }) => runs.map(({ text: words, look }) => [words.trim(), look]))).toEqual([
      [
        ['nn', 'plain'],
        ['nn', 'bold'],
        ['', 'plain'],
      ],
      [['nnnnnnnn', 'plain']],
    ]);
    expect(lines[0]?.runs[1]?.x).toBeCloseTo(2 * 111.2 + 55.6);
  });

  it('breaks the same way whether it is asked for the text or not', () => {
    fc.assert(
      fc.property(fc.array(arbitraryText, { maxLength: 4 }), fc.integer({ min: 300, max: 9_000 }), (words, width) => {
        const inlines = words.map((word) => text(word));
        const drawn = breakLines(inlines, ARIAL, width, true);
        expect(breakLines(inlines, ARIAL, width)).toHaveLength(drawn.length);
        const letters = (given: string) => given.replaceAll(' ', '');
        expect(letters(drawn.flatMap(({ runs }) => runs.map((run) => run.text)).join(''))).toBe(
          letters(words.join('')),
        );
      }),
      { seed: 20260115, numRuns: 100 },
    );
  });
});

describe('the width of a character', () => {
  const widthOf = (character: string) => fontFace('Arial', false).widthOf(character.charCodeAt(0));

  it.each([
    ['n', 556],
    [' ', 278],
    ['ế', 556],
    ['Ố', 778],
    ['đ', 556],
    ['\u0301', 0],
    ['\u200d', 0],
    ['数', 1_000],
  ])('of “%s” is %i thousandths', (character, width) => {
    expect(widthOf(character)).toBe(width);
  });

  it('is Arial’s in a font that is not in the table', () => {
    expect(fontFace('Unheard of', false).widthOf(0x6e)).toBe(556);
    expect(fontFace('Georgia', false).widthOf(0x6e)).not.toBe(556);
  });
});
