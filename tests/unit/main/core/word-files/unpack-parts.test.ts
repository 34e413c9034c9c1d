import { describe, expect, it } from 'vitest';
import { textFile, zipArchive } from '../../../../../src/main/core/exporting/zip-archive.ts';
import { unpackParts } from '../../../../../src/main/core/word-files/unpack-parts.ts';
import { AttacheError } from '../../../../../src/shared/api/errors.ts';

const rules = {
  partBytes: 1_000,
  bytes: 1_500,
  takes: (name: string) => name.endsWith('.xml'),
  foreign: () => new AttacheError('Invalid', 'It is no document.'),
  tooLarge: () => new AttacheError('Rejected', 'It is too large.'),
};
const unpack = (...files: readonly (readonly [name: string, text: string])[]) =>
  unpackParts(zipArchive(files.map(([name, text]) => textFile(name, text))), rules);

describe('a file somebody else made', () => {
  it('gives the parts that are asked for, and no folders', () => {
    const parts = unpack(['word/document.xml', 'words'], ['word/', ''], ['word/fonts/font1.odttf', 'x'.repeat(9_000)]);
    expect([...parts].map(([name, data]) => [name, Buffer.from(data).toString()])).toEqual([
      ['word/document.xml', 'words'],
    ]);
  });

  it.each([
    ['one part is too large', [['a.xml', 'x'.repeat(1_001)]]],
    ['all parts together are too large', ['a', 'b', 'c'].map((name) => [`${name}.xml`, 'x'.repeat(600)])],
    ['it has too many parts, read or not', Array.from({ length: 2_001 }, (_, index) => [`${index}.bin`, ''])],
  ] as [string, [string, string][]][])('is refused where %s', (_, files) => {
    expect(() => unpack(...files)).toThrow('It is too large.');
  });

  it('is refused where two parts have one name, in whatever case', () => {
    expect(() => unpack(['word/document.xml', 'one'], ['Word/Document.xml', 'other'])).toThrow('It is no document.');
  });

  it('is refused where it is no archive, or its end is missing', () => {
    const archive = zipArchive([textFile('a.xml', 'words')]);
    for (const bytes of [new Uint8Array(), Buffer.from('words'), archive.subarray(0, archive.length - 30)]) {
      expect(() => unpackParts(bytes, rules)).toThrow('It is no document.');
    }
  });
});
