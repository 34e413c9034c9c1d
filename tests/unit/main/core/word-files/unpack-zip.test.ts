import fc from 'fast-check';
import { unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { unpackZip } from '../../../../../src/main/core/word-files/unpack-zip.ts';

const all = () => true;
const aName = fc.stringMatching(/^[a-zà-ỹ ]{1,12}(?:\/[a-z]{1,8})?\.xml$/);
const someFiles = fc.dictionary(aName, fc.uint8Array({ maxLength: 2_000 }), { maxKeys: 8 });

/** An archive of a file of zeros that says it holds `said` bytes. */
function anArchiveSaying(said: number): Uint8Array {
  const archive = zipSync({ 'word/document.xml': new Uint8Array(5_000_000) });
  const view = new DataView(archive.buffer, archive.byteOffset, archive.byteLength);
  for (let at = 0; at < archive.length - 4; at++) {
    if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, said, true);
  }
  return archive;
}

describe('a ZIP archive', () => {
  it('gives what was packed, stored or deflated', () => {
    fc.assert(
      fc.property(someFiles, fc.constantFrom(0, 6, 9), (files, level) => {
        expect(Object.fromEntries(unpackZip(zipSync(files, { level: level as 0 | 6 | 9 }), all))).toEqual(files);
      }),
      { numRuns: 200, seed: 1 },
    );
  });

  it('unpacks only what is wanted, which is told its size first', () => {
    const archive = zipSync({ 'a.xml': new Uint8Array(10), 'b.xml': new Uint8Array(20) });
    const asked: number[] = [];
    const files = unpackZip(archive, ({ name, originalSize }) => {
      asked.push(originalSize);
      return name === 'b.xml';
    });
    expect(asked).toEqual([10, 20]);
    expect([...files.keys()]).toEqual(['b.xml']);
  });

  it.each([1, 1_000, 4_999_999])('is refused where it says that a file has %i bytes, and it has more', (said) => {
    expect(() => unpackZip(anArchiveSaying(said), all)).toThrow();
  });

  it('is refused where it says that a file has more bytes than it has', () => {
    expect(() => unpackZip(anArchiveSaying(5_000_001), all)).toThrow('not as large');
  });

  it('is refused or read, whatever became of its bytes', () => {
    const archive = zipSync({ 'a.xml': new TextEncoder().encode('<a/>'.repeat(50)), 'b.xml': new Uint8Array(300) });
    const bytes = fc.tuple(fc.nat(archive.length - 1), fc.nat(255));
    fc.assert(
      fc.property(fc.array(bytes, { minLength: 1, maxLength: 6 }), fc.nat(archive.length), (changes, length) => {
        const damaged = archive.slice(0, length);
        for (const [at, value] of changes) if (at < length) damaged[at] = value;
        try {
          expect(unpackZip(damaged, all)).toBeInstanceOf(Map);
        } catch (error) {
          expect(error).toBeInstanceOf(Error);
        }
      }),
      { numRuns: 500, seed: 1 },
    );
  });

  it('of another program is read as that reads it', () => {
    const archive = zipSync({ 'word/a.xml': [new Uint8Array([1, 2, 3]), { level: 0 }], 'b/': new Uint8Array() });
    expect(Object.fromEntries(unpackZip(archive, all))).toEqual(unzipSync(archive));
  });
});
