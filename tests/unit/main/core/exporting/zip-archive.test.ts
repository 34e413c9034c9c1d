import { crc32, deflateSync } from 'node:zlib';
import { unzipSync } from 'fflate';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { textFile, zipArchive } from '../../../../../src/main/core/exporting/zip-archive.ts';

const picture = deflateSync(Buffer.from('A picture is compressed in itself. '.repeat(50)));
const files = [
  textFile('word/document.xml', '<w:t>điện tử</w:t>'.repeat(400)),
  textFile('empty.xml', ''),
  { path: 'word/media/picture1.png', data: picture, isCompressed: true },
];

afterEach(() => vi.useRealTimers());

describe('an archive', () => {
  it('holds its files in their order', () => {
    const found = Object.entries(unzipSync(zipArchive(files)));
    expect(found.map(([path, data]) => [path, Buffer.from(data)])).toEqual(
      files.map(({ path, data }) => [path, Buffer.from(data)]),
    );
  });

  it('compresses text, and keeps what is compressed in itself as it is', () => {
    const archive = Buffer.from(zipArchive(files));
    expect(archive.includes(picture)).toBe(true);
    expect(archive.length).toBeLessThan(1_500);
  });

  it('names of each file its check sum and the first day an archive can name', () => {
    const archive = Buffer.from(zipArchive(files.slice(0, 1)));
    const central = archive.indexOf('PK\u0001\u0002', 0, 'latin1');
    for (const at of [10, central + 12]) {
      expect(archive.readUInt32LE(at)).toBe(0x0021_0000);
      expect(archive.readUInt32LE(at + 4)).toBe(crc32(files[0]?.data ?? ''));
    }
  });

  it('is the same bytes a year later', () => {
    const today = zipArchive(files);
    vi.useFakeTimers({ now: Date.now() + 365 * 86_400_000, toFake: ['Date'] });
    expect(zipArchive(files)).toEqual(today);
  });
});
