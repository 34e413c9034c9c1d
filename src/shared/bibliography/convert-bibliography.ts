import { AttacheError } from '../api/errors.ts';
import type { BibliographyFormat, BibliographyItem } from './bibliography-item.ts';
import { readBibtex, writeBibtex } from './bibtex.ts';
import { readCslJson, writeCslJson } from './csl-json.ts';
import { readRis, writeRis } from './ris.ts';

const WRITERS: Readonly<Record<BibliographyFormat, (items: readonly BibliographyItem[]) => string>> = {
  'csl-json': writeCslJson,
  bibtex: writeBibtex,
  ris: writeRis,
};

/** Items as the text of a file in this format. */
export function writeBibliography(items: readonly BibliographyItem[], format: BibliographyFormat): string {
  return WRITERS[format](items);
}

/**
 * Reads a bibliography, whichever of the formats it is in. Items without a title are left out.
 * @throws AttacheError Invalid where it is in none of them, or holds nothing
 */
export function readBibliography(text: string): BibliographyItem[] {
  const items = readCslJson(text) ?? readRis(text) ?? readBibtex(text) ?? [];
  if (items.length > 0) return items;
  throw new AttacheError('Invalid', 'No document with a title was found in it.', {
    hint: 'Files in CSL-JSON, BibTeX and RIS can be read.',
  });
}
