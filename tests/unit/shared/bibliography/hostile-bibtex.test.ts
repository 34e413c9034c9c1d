import { describe, expect, it } from 'vitest';
import { readBibliography } from '../../../../src/shared/bibliography/index.ts';
import { parseBibtex } from '../../../../src/shared/bibliography/parse-bibtex.ts';

const SOUND = '@book{sound, title = {A sound book}}\n';
/** Were its time to grow with the square of this, each would take hours. */
const LENGTH = 2_000_000;

/** Text of that length made of a piece. */
const filledWith = (piece: string) => piece.repeat(LENGTH / piece.length);

describe('a BibTeX file that is made to keep a computer busy', () => {
  it.each([
    ['one word without an end', `@misc{a, ${filledWith('a')}}`],
    ['blanks alone', `@misc{a, ${filledWith(' ')}}`],
    ['brackets that might end an entry', `@misc(a, ${filledWith(') ')})`],
    ['names without values', `@misc{a, ${filledWith('a =')}}`],
    ['a value of many pieces', `@misc{a, note = ${filledWith('x # ')}x}`],
    ['names of authors without an end', `@misc{a, title = {A}, author = {${filledWith('A and ')}}}`],
    ['blanks between authors', `@misc{a, title = {A}, author = {${filledWith(' ')}}}`],
  ])('of %s is read to its end', (_, text) => {
    expect(readBibliography(`${SOUND}${text}\n${SOUND}`).filter(({ key }) => key === 'sound')).toHaveLength(2);
  });

  it('of entries that never end is given up, and what came before is kept', () => {
    expect(parseBibtex(`${SOUND}${filledWith('@a{')}`)).toHaveLength(1);
  });

  it('of strings that name each other grows no value without end', () => {
    const strings = Array.from({ length: 40 }, (_, index) => `@string{s${index + 1} = s${index} # s${index}}`);
    const [entry] = parseBibtex(`@string{s0 = "lol"}\n${strings.join('\n')}\n@book{a, title = s40}`);
    expect(entry?.fields.get('title')?.length).toBe(20_000);
  });
});
