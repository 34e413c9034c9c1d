import { inflateRawSync } from 'node:zlib';

/**
 * The parts of an Office Open XML document by their names, as text.
 * @see https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT — 4.3 general format of a .ZIP file
 */
export function partsOfDocx(docx: Uint8Array): Map<string, string> {
  const archive = Buffer.from(docx);
  const end = archive.lastIndexOf('PK\u0005\u0006', undefined, 'latin1');
  const parts = new Map<string, string>();
  let central = archive.readUInt32LE(end + 16);
  for (let file = 0; file < archive.readUInt16LE(end + 10); file++) {
    const [nameLength, extraLength, commentLength] = [28, 30, 32].map((at) => archive.readUInt16LE(central + at));
    const name = archive.toString('utf8', central + 46, central + 46 + (nameLength ?? 0));
    parts.set(name, contentOf(archive, central));
    central += 46 + (nameLength ?? 0) + (extraLength ?? 0) + (commentLength ?? 0);
  }
  return parts;
}

function contentOf(archive: Buffer, central: number): string {
  const local = archive.readUInt32LE(central + 42);
  const start = local + 30 + archive.readUInt16LE(local + 26) + archive.readUInt16LE(local + 28);
  const packed = archive.subarray(start, start + archive.readUInt32LE(central + 20));
  const isDeflated = archive.readUInt16LE(central + 10) === 8;
  return (isDeflated ? inflateRawSync(packed) : packed).toString('utf8');
}

/** One part of a document. @throws Error where it has none of this name */
export function partOfDocx(docx: Uint8Array, name: string): string {
  const part = partsOfDocx(docx).get(name);
  if (part === undefined) throw new Error(`The document has no part ${name}.`);
  return part;
}
