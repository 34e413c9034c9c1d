import { crc32 } from 'node:zlib';
import { deflateSync } from 'fflate';

/** A file of an archive. */
export interface ArchivedFile {
  /** In ASCII, with `/` between folders. */
  readonly path: string;
  readonly data: Uint8Array;
  /** Whether it is compressed in itself, as pictures are: it is kept as it is. */
  readonly isCompressed?: boolean;
}

/** A file of text, in UTF-8. */
export function textFile(path: string, text: string): ArchivedFile {
  return { path, data: new TextEncoder().encode(text) };
}

const LOCAL_HEADER = 0x04034b50;
const CENTRAL_HEADER = 0x02014b50;
const END_OF_CENTRAL_DIRECTORY = 0x06054b50;
/** Of the format that deflates: 2.0. */
const VERSION = 20;
const STORED = 0;
const DEFLATED = 8;
const LEVEL = 6;
/** 1980-01-01 00:00 as MS-DOS writes it: the first day a ZIP archive can name. */
const DOS_DATE = 0x0021;
const DOS_TIME = 0;

/**
 * A ZIP archive of some files in their order, all of the same date. They are compressed by fflate and not by Node's zlib, whose bytes
 * differ between processors: the same files give the same bytes whenever and wherever they are archived.
 * @see https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT — 4.3.7, 4.3.12 and 4.3.16
 */
export function zipArchive(files: readonly ArchivedFile[]): Uint8Array {
  const parts: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let size = 0;
  for (const file of files) {
    const packed = file.isCompressed === true ? file.data : deflateSync(file.data, { level: LEVEL });
    const facts = factsOf(file, packed);
    const name = Buffer.from(file.path, 'ascii');
    const local = Buffer.concat([numbers([LOCAL_HEADER, 4]), facts, name]);
    // No comment, no attributes, and where the local header is.
    const place = numbers([0, 4], [0, 2], [0, 4], [size, 4]);
    directory.push(numbers([CENTRAL_HEADER, 4], [VERSION, 2]), facts, place, name);
    parts.push(local, packed);
    size += local.length + packed.length;
  }
  const central = Buffer.concat(directory);
  const count = files.length;
  const end = numbers(
    [END_OF_CENTRAL_DIRECTORY, 4],
    [0, 4],
    [count, 2],
    [count, 2],
    [central.length, 4],
    [size, 4],
    [0, 2],
  );
  return Buffer.concat([...parts, central, end]);
}

/** What both the local header and the directory say of a file: from the version it needs to the length of its extra field. */
function factsOf({ path, data, isCompressed }: ArchivedFile, packed: Uint8Array): Buffer {
  const method = isCompressed === true ? STORED : DEFLATED;
  return numbers(
    [VERSION, 2],
    [0, 2],
    [method, 2],
    [DOS_TIME, 2],
    [DOS_DATE, 2],
    [crc32(data), 4],
    [packed.length, 4],
    [data.length, 4],
    [path.length, 2],
    [0, 2],
  );
}

/** Numbers one after the other, each in so many bytes, the lowest first. */
function numbers(...fields: readonly (readonly [value: number, bytes: number])[]): Buffer {
  const all = Buffer.alloc(fields.reduce((length, [, bytes]) => length + bytes, 0));
  let at = 0;
  for (const [value, bytes] of fields) at = all.writeUIntLE(value, at, bytes);
  return all;
}
