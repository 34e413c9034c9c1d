import { AttacheError } from '../../../shared/api/errors.ts';
import { parseXml, type XmlElement, type XmlLimits } from '../../../shared/xml/parse-xml.ts';
import { type Relationship, relationshipsIn, relationshipsPart } from '../word-files/relationships.ts';
import { unpackParts } from '../word-files/unpack-parts.ts';
import { canonical } from './canonical-names.ts';

/** A Word document taken apart. Names of parts have no slash before them. */
export interface Docx {
  readonly names: readonly string[];
  readonly mainPart: string;
  /** The root of a part that is XML; `undefined` where there is no such part. */
  readonly xml: (name: string) => XmlElement | undefined;
  readonly relationships: (part: string) => readonly Relationship[];
}

/** More than any pack has: a document that grows beyond is made to fill the memory. */
const MAX_UNPACKED = 300 * 1024 * 1024;
const XML_LIMITS: XmlLimits = { depth: 300, tokens: 6_000_000 };

/**
 * Opens a Word document. Nothing outside of it is read; its XML may declare no entities.
 * @throws AttacheError Invalid where it is no such document, is damaged, or unpacks to more than a document ever does
 */
export function readDocx(bytes: Uint8Array): Docx {
  const limits = { partBytes: MAX_UNPACKED, bytes: MAX_UNPACKED };
  const files = unpackParts(bytes, { ...limits, takes: () => true, foreign, tooLarge });
  const roots = new Map<string, XmlElement>();
  const decoder = new TextDecoder();

  function xml(name: string): XmlElement | undefined {
    const known = roots.get(name);
    const file = files.get(name);
    if (known !== undefined || file === undefined) return known;
    const root = canonical(parsed(decoder.decode(file), name));
    roots.set(name, root);
    return root;
  }
  const relationships = (part: string) => relationshipsIn(xml(relationshipsPart(part)), part);
  const mainPart = relationships('').find(({ type }) => type.endsWith('/officeDocument'))?.target;
  if (mainPart === undefined || xml(mainPart)?.name !== 'w:document') throw foreign();
  return { names: [...files.keys()], mainPart, xml, relationships };
}

function parsed(text: string, name: string): XmlElement {
  try {
    return parseXml(text, XML_LIMITS);
  } catch (fault) {
    if (!(fault instanceof AttacheError)) throw fault;
    throw new AttacheError('Invalid', `The part ${name} can not be read. ${fault.message}`, { cause: fault });
  }
}

function foreign(cause?: unknown): AttacheError {
  return new AttacheError('Invalid', 'This is no Word document, or it is damaged.', {
    hint: 'Choose a file that Word saved as .docx.',
    cause,
  });
}

function tooLarge(): AttacheError {
  return new AttacheError('Invalid', 'This file unpacks to more than any document holds; it is not read.', {
    hint: 'Ask whoever sent it for another copy.',
  });
}
