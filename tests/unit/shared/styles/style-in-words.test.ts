import { describe, expect, it } from 'vitest';
import { builtInLook } from '../../../../src/main/core/exporting/template.ts';
import { styleInWords } from '../../../../src/shared/styles/style-in-words.ts';

const LOOK = { kind: 'look', definition: { ...builtInLook('standard'), footer: '12 Raffles Place' } };

describe('a style in a conflict', () => {
  it('is told by what a person would choose it for', () => {
    const words = styleInWords(LOOK);
    expect(words).toContain(LOOK.definition.fonts.body);
    expect(words).toContain('footer “12 Raffles Place”; no logo');
    expect(styleInWords({ id: 'look-firm', style: LOOK })).toBe(words);
  });

  it('is a title and a size where it is a file, not its text', () => {
    expect(styleInWords({ kind: 'citation-style', title: 'House', text: 'x'.repeat(3_000) })).toBe('House (CSL, 3 KB)');
  });

  it('is not seen in what is none', () => {
    for (const value of [null, 'look', [], { kind: 'event' }, { style: 'bold' }]) {
      expect(styleInWords(value)).toBeUndefined();
    }
  });
});
