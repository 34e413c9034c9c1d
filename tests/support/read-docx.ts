import { readFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';

/** A Word document taken apart. */
export interface DocxParts {
  /** Every XML part by its name: `word/document.xml`. */
  readonly parts: Readonly<Record<string, string>>;
  /** The words of the body as a reader sees them, a paragraph a line. */
  readonly text: string;
}

/** Reads a Word document from its file or its bytes. @throws Error where it is no ZIP archive or has no body */
export function readDocx(document: string | Uint8Array): DocxParts {
  const files = unzipSync(typeof document === 'string' ? readFileSync(document) : document);
  const xmlFiles = Object.entries(files).filter(([name]) => /\.(xml|rels)$/.test(name));
  const parts = Object.fromEntries(xmlFiles.map(([name, bytes]) => [name, strFromU8(bytes)]));
  const body = parts['word/document.xml'];
  if (body === undefined) throw new Error('The Word document has no body.');
  return { parts, text: textOf(body) };
}

/** Words of WordprocessingML: runs of text, with an end of line after every paragraph. */
function textOf(xml: string): string {
  const pieces = xml.match(/<w:t(?: [^>]*)?>[^<]*<\/w:t>|<\/w:p>/g) ?? [];
  return pieces.map((piece) => (piece === '</w:p>' ? '\n' : decode(piece.replace(/<[^>]*>/g, '')))).join('');
}

function decode(text: string): string {
  const named: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' };
  return text.replace(/&(lt|gt|quot|apos|amp);/g, (_, name: string) => named[name] ?? '');
}
