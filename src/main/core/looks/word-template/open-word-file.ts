import { posix } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { AttacheError } from '../../../../shared/api/errors.ts';
import { elementsIn, readXml, type XmlElement } from './read-xml.ts';

/** Most bytes a part, all parts taken, and parts of a file may have: a template is far below. */
const MAX_PART_BYTES = 8 * 1_048_576;
const MAX_TAKEN_BYTES = 32 * 1_048_576;
const MAX_PARTS = 2_000;
/** What of a file is read; everything else is never unpacked. */
const READ = /^(?:\[Content_Types\]\.xml|_rels\/\.rels|word\/[^/]+\.xml|word\/(?:theme|_rels|media)\/[^/]+)$/;
const MACROS = /macroEnabled|vbaProject|activeX/i;

/** A part another one refers to. */
interface Relationship {
  readonly type: string;
  /** Name of the part. */
  readonly target: string;
}

/** A Word document or template, opened for reading. */
export interface WordFile {
  /** An XML part, or `undefined` where there is none. @throws AttacheError Invalid where it is no XML */
  part(name: string): XmlElement | undefined;
  bytes(name: string): Uint8Array | undefined;
  /** What a part refers to inside the file, by the ids it uses. */
  relationships(name: string): ReadonlyMap<string, Relationship>;
  /** How many links lead out of the file; none is followed. */
  readonly externalCount: number;
}

/**
 * Opens a .docx or .dotx. Only the parts a look is read from are unpacked, within limits.
 * @throws AttacheError Invalid where it is no Word file, Rejected where it holds macros or is larger than any template
 */
export function openWordFile(file: Uint8Array): WordFile {
  const files = unpacked(file);
  const types = text(files['[Content_Types].xml']);
  if (types === '' || files['word/document.xml'] === undefined) throw noWordFile();
  if (MACROS.test(types) || files['word/vbaProject.bin'] !== undefined) {
    throw new AttacheError('Rejected', 'This file holds macros, which Attaché does not open.', {
      hint: 'In Word, save it as a template without macros (.dotx) and take that.',
    });
  }
  const part = (name: string) => (files[name] === undefined ? undefined : parsed(text(files[name])));
  const relations = Object.keys(files).filter((name) => name.endsWith('.rels'));
  return {
    part,
    bytes: (name) => files[name],
    relationships: (name) => relationshipsOf(name, part),
    externalCount: relations.reduce((sum, name) => sum + externalIn(part(name)), 0),
  };
}

function unpacked(file: Uint8Array): Readonly<Record<string, Uint8Array>> {
  let taken = 0;
  let parts = 0;
  try {
    return unzipSync(file, {
      filter({ name, originalSize }) {
        parts += 1;
        if (parts > MAX_PARTS) throw tooLarge();
        if (name === 'word/vbaProject.bin') return originalSize <= MAX_PART_BYTES;
        if (!READ.test(name)) return false;
        taken += originalSize;
        if (originalSize > MAX_PART_BYTES || taken > MAX_TAKEN_BYTES) throw tooLarge();
        return true;
      },
    });
  } catch (error) {
    if (error instanceof AttacheError) throw error;
    throw noWordFile(error);
  }
}

function relationshipsOf(name: string, part: WordFile['part']): Map<string, Relationship> {
  const folder = posix.dirname(name);
  const relations = part(`${folder}/_rels/${posix.basename(name)}.rels`);
  if (relations === undefined) return new Map();
  const inside = [...elementsIn(relations, 'Relationship')].filter(
    ({ attributes }) => attributes.TargetMode !== 'External',
  );
  return new Map(
    inside.map(({ attributes: { Id = '', Type = '', Target = '' } }) => [
      Id,
      { type: Type.slice(Type.lastIndexOf('/') + 1), target: targetOf(folder, Target) },
    ]),
  );
}

function targetOf(folder: string, target: string): string {
  return target.startsWith('/') ? target.slice(1) : posix.normalize(posix.join(folder, target));
}

function externalIn(relations: XmlElement | undefined): number {
  if (relations === undefined) return 0;
  return [...elementsIn(relations, 'Relationship')].filter(({ attributes }) => attributes.TargetMode === 'External')
    .length;
}

function parsed(source: string): XmlElement {
  try {
    return readXml(source);
  } catch (error) {
    throw noWordFile(error);
  }
}

function text(bytes: Uint8Array | undefined): string {
  return bytes === undefined ? '' : strFromU8(bytes).replace(/^\uFEFF/, '');
}

function noWordFile(cause?: unknown): AttacheError {
  return new AttacheError('Invalid', 'This is no Word document or template that can be read.', {
    hint: 'Take a .docx or .dotx file; one with a password must be saved without it first.',
    cause,
  });
}

function tooLarge(): AttacheError {
  return new AttacheError('Rejected', 'This file is larger than any template.', {
    hint: 'Take the firm’s template itself, without text and pictures in it.',
  });
}
