import { unzipSync } from 'fflate';
import { AttacheError } from '../../../shared/api/errors.ts';
import { elementsOf, parseXml, type XmlElement, type XmlLimits } from '../../../shared/xml/parse-xml.ts';
import { canonical } from './canonical-names.ts';

/** A relationship of a part. @see ECMA-376 part 2, 9.3 */
export interface Relationship {
  readonly id: string;
  readonly type: string;
  /** Name of the part it leads to; the address where it leads outside. */
  readonly target: string;
  readonly isExternal: boolean;
}

/** A Word document taken apart. Names of parts have no slash before them. */
export interface Docx {
  readonly names: readonly string[];
  readonly mainPart: string;
  /** The root of a part that is XML; `undefined` where there is no such part. */
  readonly xml: (name: string) => XmlElement | undefined;
  readonly relationships: (part: string) => readonly Relationship[];
}

/** More than any pack has: a document that grows beyond is made to fill the memory. */
const MAX_PARTS = 5_000;
const MAX_UNPACKED = 300 * 1024 * 1024;
const XML_LIMITS: XmlLimits = { depth: 300, tokens: 6_000_000 };

/**
 * Opens a Word document. Nothing outside of it is read; its XML may declare no entities.
 * @throws AttacheError Invalid where it is no such document, is damaged, or unpacks to more than a document ever does
 */
export function readDocx(bytes: Uint8Array): Docx {
  const files = unpacked(bytes);
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
  function relationships(part: string): readonly Relationship[] {
    return elementsOf(xml(relationshipsPart(part)) ?? { children: [] }, 'Relationship').map(({ attributes }) => {
      const isExternal = attributes.TargetMode === 'External';
      const target = attributes.Target ?? '';
      return {
        id: attributes.Id ?? '',
        type: attributes.Type ?? '',
        isExternal,
        target: isExternal ? target : resolved(target, part),
      };
    });
  }
  const mainPart = relationships('').find(({ type }) => type.endsWith('/officeDocument'))?.target;
  if (mainPart === undefined || xml(mainPart)?.name !== 'w:document') throw foreign();
  return { names: [...files.keys()], mainPart, xml, relationships };
}

function unpacked(bytes: Uint8Array): ReadonlyMap<string, Uint8Array> {
  let size = 0;
  let count = 0;
  try {
    const files = unzipSync(bytes, {
      filter: ({ originalSize }) => {
        size += originalSize;
        count += 1;
        if (size > MAX_UNPACKED || count > MAX_PARTS) throw tooLarge();
        return true;
      },
    });
    return new Map(Object.entries(files).filter(([name]) => !name.endsWith('/')));
  } catch (fault) {
    throw fault instanceof AttacheError ? fault : foreign(fault);
  }
}

function parsed(text: string, name: string): XmlElement {
  try {
    return parseXml(text, XML_LIMITS);
  } catch (fault) {
    if (!(fault instanceof AttacheError)) throw fault;
    throw new AttacheError('Invalid', `The part ${name} can not be read. ${fault.message}`, { cause: fault });
  }
}

/** Name of the part that holds the relationships of another; of the package itself where that is ''. */
export function relationshipsPart(part: string): string {
  const slash = part.lastIndexOf('/') + 1;
  return `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`;
}

/** A target as the name of a part, from the folder of the part that names it. */
function resolved(target: string, from: string): string {
  const base = target.startsWith('/') ? [] : from.split('/').slice(0, -1);
  const steps = [...base];
  for (const step of target.split('#', 1)[0]?.split('/') ?? []) {
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(decoded(step));
  }
  return steps.join('/');
}

function decoded(step: string): string {
  try {
    return decodeURIComponent(step);
  } catch {
    return step;
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
