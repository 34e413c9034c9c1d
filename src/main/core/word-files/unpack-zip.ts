import { inflateRawSync } from 'node:zlib';

/** A file of an archive, as the archive says it is. */
export interface ZipEntry {
  readonly name: string;
  /** Bytes it unpacks to: no more are ever unpacked. */
  readonly originalSize: number;
}

interface StoredEntry extends ZipEntry {
  readonly method: number;
  readonly isEncrypted: boolean;
  readonly size: number;
  readonly headerAt: number;
}

const END_SIGNATURE = 0x06054b50;
const END_LENGTH = 22;
const MAX_COMMENT_LENGTH = 0xffff;
const ENTRY_SIGNATURE = 0x02014b50;
const ENTRY_LENGTH = 46;
const HEADER_SIGNATURE = 0x04034b50;
const HEADER_LENGTH = 30;
const ENCRYPTED = 0x0001;
const UTF8_NAME = 0x0800;
const STORED = 0;
const DEFLATED = 8;

/**
 * Unpacks the files of a ZIP archive that are wanted. An archive that says a file is smaller than it is costs no more than what it said:
 * unpacking ends there.
 * @param isWanted asked of each file before it is unpacked; may throw
 * @throws Error where it is no such archive, is damaged, or does not tell the truth; RangeError where it ends too early
 * @see https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT
 */
export function unpackZip(archive: Uint8Array, isWanted: (entry: ZipEntry) => boolean): Map<string, Uint8Array> {
  const bytes = Buffer.from(archive.buffer, archive.byteOffset, archive.byteLength);
  const files = new Map<string, Uint8Array>();
  for (const entry of entriesOf(bytes)) {
    if (isWanted({ name: entry.name, originalSize: entry.originalSize })) files.set(entry.name, unpacked(bytes, entry));
  }
  return files;
}

/** What stands in the directory at the archive's end, in its order. */
function* entriesOf(bytes: Buffer): Generator<StoredEntry> {
  const end = endOfDirectory(bytes);
  let at = bytes.readUInt32LE(end + 16);
  for (let left = bytes.readUInt16LE(end + 10); left > 0; left--) {
    if (bytes.readUInt32LE(at) !== ENTRY_SIGNATURE) throw new Error('The directory of the archive is damaged.');
    const flags = bytes.readUInt16LE(at + 8);
    const [nameLength, extraLength, commentLength] = [28, 30, 32].map((offset) => bytes.readUInt16LE(at + offset));
    const nameEnd = at + ENTRY_LENGTH + (nameLength ?? 0);
    yield {
      name: bytes.toString(flags & UTF8_NAME ? 'utf8' : 'latin1', at + ENTRY_LENGTH, nameEnd),
      originalSize: bytes.readUInt32LE(at + 24),
      method: bytes.readUInt16LE(at + 10),
      isEncrypted: (flags & ENCRYPTED) !== 0,
      size: bytes.readUInt32LE(at + 20),
      headerAt: bytes.readUInt32LE(at + 42),
    };
    at = nameEnd + (extraLength ?? 0) + (commentLength ?? 0);
  }
}

function endOfDirectory(bytes: Buffer): number {
  const last = bytes.length - END_LENGTH;
  for (let at = last; at >= 0 && at >= last - MAX_COMMENT_LENGTH; at--) {
    if (bytes.readUInt32LE(at) === END_SIGNATURE) return at;
  }
  throw new Error('This is no ZIP archive.');
}

function unpacked(bytes: Buffer, { name, method, isEncrypted, size, originalSize, headerAt }: StoredEntry): Uint8Array {
  if (bytes.readUInt32LE(headerAt) !== HEADER_SIGNATURE) throw new Error(`${name} is not where the archive says.`);
  const begin = headerAt + HEADER_LENGTH + bytes.readUInt16LE(headerAt + 26) + bytes.readUInt16LE(headerAt + 28);
  if (begin + size > bytes.length) throw new Error(`${name} is cut off.`);
  if (isEncrypted || (method !== STORED && method !== DEFLATED)) throw new Error(`${name} is packed in another way.`);
  const packed = bytes.subarray(begin, begin + size);
  const content = method === STORED ? packed : inflateRawSync(packed, { maxOutputLength: Math.max(originalSize, 1) });
  if (content.length !== originalSize) throw new Error(`${name} is not as large as the archive says.`);
  return new Uint8Array(content);
}
