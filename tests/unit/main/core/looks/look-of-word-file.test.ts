import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lookOfWordFile } from '../../../../../src/main/core/looks/word-template/look-of-word-file.ts';
import { AttacheError } from '../../../../../src/shared/api/errors.ts';
import { contrast } from '../../../../../src/shared/looks/colours.ts';
import { lookDefinitionSchema } from '../../../../../src/shared/looks/look-definition.ts';
import { firmTemplateParts, PIXEL_PNG, wordFileOf } from '../../../../support/word-template.ts';

const NAME = 'Halden & Marsh';
const read = (changed: Readonly<Record<string, string | Uint8Array>> = {}) =>
  lookOfWordFile(wordFileOf({ ...firmTemplateParts(), ...changed }), NAME);
const kindOf = (work: () => unknown) => {
  try {
    work();
  } catch (error) {
    return error instanceof AttacheError ? error.kind : error;
  }
  return 'none';
};

describe('a look read from a firm’s template', () => {
  const { definition, taken, left } = read();

  it('has the fonts of its theme', () => {
    expect(definition.fonts).toEqual({ heading: 'Cambria', body: 'Calibri' });
  });

  it('has its styles, known by their names in a Word of any language, with what they are based on', () => {
    expect(definition.styles.heading1).toEqual({
      size: 18,
      colour: '7B1E3A',
      isBold: false,
      isUpperCase: true,
      isRuled: true,
      before: 18,
      after: 4,
      line: 1.1,
    });
    expect(definition.styles.heading2).toMatchObject({ size: 13, isBold: true, isUpperCase: false, colour: '7B1E3A' });
    expect(definition.sizes).toMatchObject({ body: 10.5, heading1: 18, heading2: 13 });
  });

  it('has its paper and margins', () => {
    expect(definition.pageSize).toBe('letter');
    expect(definition.margins).toEqual({ top: 35, right: 25, bottom: 25, left: 30, header: 12.5, footer: 10 });
  });

  it('has the words of header and footer without its page numbers, and its logo', () => {
    expect(definition.header).toBe('Halden & Marsh LLP');
    expect(definition.footer).toBe('12 Raffles Place, Singapore');
    expect(definition.logo).toEqual({
      mediaType: 'image/png',
      data: PIXEL_PNG.toString('base64'),
      width: 40,
      height: 12,
    });
  });

  it('can be read on paper where the template’s colours can not, and says so', () => {
    expect(definition.colours.primary).toBe('7B1E3A');
    expect(contrast('C9A227', 'FFFFFF')).toBeLessThan(4.5);
    expect(contrast(definition.colours.accent, 'FFFFFF')).toBeGreaterThan(4.5);
    expect(left.join(' ')).toContain('#C9A227: too pale to be read on paper');
  });

  it('takes nothing of its text, and says what it took and what not', () => {
    expect(JSON.stringify(definition)).not.toContain('Dear Sir');
    expect(taken.join(' ')).toMatch(
      /Cambria for headings, Calibri for text.*US Letter.*Halden & Marsh LLP.*40 × 12 mm/,
    );
    expect(left).toContain('Links out of the file (1): none was followed.');
  });

  it('is one the program takes', () => {
    expect(lookDefinitionSchema.safeParse(definition).success).toBe(true);
  });
});

describe('a Word file', () => {
  it.each([
    [
      'by what it says it is',
      {
        '[Content_Types].xml':
          '<Types><Override ContentType="application/vnd.ms-word.template.macroEnabledTemplate.main+xml"/></Types>',
      },
    ],
    ['by what is in it', { 'word/vbaProject.bin': 'macros' }],
  ])('with macros is refused: %s', (_how, changed: Record<string, string>) => {
    expect(kindOf(() => read(changed))).toBe('Rejected');
  });

  it('whose parts are larger than any template’s is refused before they are unpacked', () => {
    expect(kindOf(() => read({ 'word/styles.xml': ' '.repeat(9_000_000) }))).toBe('Rejected');
  });

  it('that defines entities is refused', () => {
    const bomb = '<!DOCTYPE w [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><w:styles>&b;</w:styles>';
    expect(kindOf(() => read({ 'word/styles.xml': bomb }))).toBe('Invalid');
  });

  it('nested without end is refused', () => {
    expect(kindOf(() => read({ 'word/styles.xml': '<a>'.repeat(100_000) }))).toBe('Invalid');
  });

  it('that is none is refused', () => {
    expect(kindOf(() => lookOfWordFile(new TextEncoder().encode('%PDF-1.7'), NAME))).toBe('Invalid');
    expect(kindOf(() => lookOfWordFile(wordFileOf({ 'xl/workbook.xml': '<a/>' }), NAME))).toBe('Invalid');
  });

  it('with a logo only Word can draw gives a look without one, and says so', () => {
    const { definition, left } = read({ 'word/media/logo.png': '\u0001\u0000\u0000\u0000 EMF' });
    expect(definition.logo).toBeUndefined();
    expect(left.join(' ')).toContain('only PNG and JPEG are printed the same everywhere');
  });

  it('with nothing but its text gives a look all the same', () => {
    const { '[Content_Types].xml': types = '', 'word/document.xml': document = '' } = firmTemplateParts();
    const bare = lookOfWordFile(wordFileOf({ '[Content_Types].xml': types, 'word/document.xml': document }), NAME);
    expect(lookDefinitionSchema.safeParse(bare.definition).success).toBe(true);
    expect(bare.left.join(' ')).toContain('Styles it does not have (heading 1, heading 2, heading 3)');
  });

  it('whose styles are based on each other in a circle is read', () => {
    const circle = (id: string, base: string) =>
      `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="heading ${id}"/><w:basedOn w:val="${base}"/></w:style>`;
    expect(
      kindOf(() =>
        read({ 'word/styles.xml': `<w:styles xmlns:w="w">${circle('1', '2')}${circle('2', '1')}</w:styles>` }),
      ),
    ).toBe('none');
  });
});

describe('whatever is done to a template', () => {
  it('gives a look the program takes, or is refused in words', () => {
    const parts = firmTemplateParts();
    const names = Object.keys(parts).filter((name) => typeof parts[name] === 'string');
    const damage = fc.record({
      name: fc.constantFrom(...names),
      at: fc.double({ min: 0, max: 1, noNaN: true }),
      cut: fc.nat(40),
      put: fc.oneof(
        fc.string({ unit: 'binary', maxLength: 20 }),
        fc.constantFrom('"-99999999"', '1e999', '<w:sz w:val="', '</w:style>', 'FFFFFF', '&#0;'),
      ),
    });
    fc.assert(
      fc.property(fc.array(damage, { minLength: 1, maxLength: 4 }), (changes) => {
        const damaged = { ...parts };
        for (const { name, at, cut, put } of changes) {
          const words = String(damaged[name]);
          const place = Math.floor(at * words.length);
          damaged[name] = `${words.slice(0, place)}${put}${words.slice(place + cut)}`;
        }
        const outcome = kindOf(() => {
          const { definition } = lookOfWordFile(wordFileOf(damaged), NAME);
          expect(lookDefinitionSchema.safeParse(definition).error?.issues).toBeUndefined();
        });
        expect(['none', 'Invalid', 'Rejected']).toContain(outcome);
      }),
      { seed: 20260115, numRuns: 300 },
    );
  });
});
