import { describe, expect, it } from 'vitest';
import { longTextSchema, slugSchema, titleSchema } from '../../../../src/shared/model/index.ts';

describe('text from outside', () => {
  it.each([
    ['a NUL', 'a\u0000b'],
    ['half of a character', 'a\ud83d'],
    ['an escape', '\u001b[31m'],
  ])('is refused with %s in it', (_, text) => {
    expect(longTextSchema.safeParse(text).success).toBe(false);
  });

  it.each(['Hà Nội', '👩‍💻', 'อาเซียน', 'two\n\nparagraphs', 'שלום \u202eright to left'])(
    'keeps %j as it is',
    (text) => {
      expect(longTextSchema.parse(text)).toBe(text);
    },
  );
});

describe('a title', () => {
  it.each(['', '   ', 'two\nlines'])('is refused when it is %j', (title) => {
    expect(titleSchema.safeParse(title).success).toBe(false);
  });
});

describe('an id', () => {
  it.each(['adgmin-6', '0f8fad5b-d9cb-469f-a165-70867728950e'])('may be %s', (id) => {
    expect(slugSchema.parse(id)).toBe(id);
  });

  it.each(['../up', 'a/b', 'A', '-a', 'a--b', '', 'é'])('may not be %j', (id) => {
    expect(slugSchema.safeParse(id).success).toBe(false);
  });
});
