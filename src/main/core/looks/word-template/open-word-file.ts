import { AttacheError } from '../../../../shared/api/errors.ts';
import { type Relationship, relationshipsIn, relationshipsPart } from '../../word-files/relationships.ts';
import { unpackParts } from '../../word-files/unpack-parts.ts';
import { readXml, type XmlElement } from './read-xml.ts';

/** Most bytes a part and all parts taken may have: a template is far below. */
const LIMITS = { partBytes: 8 * 1_048_576, bytes: 32 * 1_048_576 };
const MACRO_PART = 'word/vbaProject.bin';
/** What of a file is read; everything else is never unpacked. */
const READ =
  /^(?:word\/vbaProject\.bin|\[Content_Types\]\.xml|_rels\/\.rels|word\/[^/]+\.xml|word\/(?:theme|_rels|media)\/[^/]+)$/;
const MACROS = /macroEnabled|vbaProject|activeX/i;

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
  const takes = (name: string) => READ.test(name);
  const files = unpackParts(file, { ...LIMITS, takes, foreign: noWordFile, tooLarge });
  const types = text(files.get('[Content_Types].xml'));
  if (types === '' || !files.has('word/document.xml')) throw noWordFile();
  if (MACROS.test(types) || files.has(MACRO_PART)) {
    throw new AttacheError('Rejected', 'This file holds macros, which Attaché does not open.', {
      hint: 'In Word, save it as a template without macros (.dotx) and take that.',
    });
  }
  const part = (name: string) => (files.has(name) ? parsed(text(files.get(name))) : undefined);
  const relations = [...files.keys()].filter((name) => name.endsWith('.rels'));
  return {
    part,
    bytes: (name) => files.get(name),
    relationships: (name) => {
      const inside = relationshipsIn(part(relationshipsPart(name)), name).filter(({ isExternal }) => !isExternal);
      return new Map(inside.map((relationship) => [relationship.id, relationship]));
    },
    externalCount: relations.reduce((sum, name) => sum + externalIn(part(name)), 0),
  };
}

function externalIn(relations: XmlElement | undefined): number {
  return relationshipsIn(relations, '').filter(({ isExternal }) => isExternal).length;
}

function parsed(source: string): XmlElement {
  try {
    return readXml(source);
  } catch (error) {
    throw noWordFile(error);
  }
}

function text(bytes: Uint8Array | undefined): string {
  return new TextDecoder().decode(bytes);
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
