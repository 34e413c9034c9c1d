import { Document, Packer, Paragraph } from 'docx';
import { unzipSync } from 'fflate';
import type { Pack } from '../../../shared/pack/index.ts';
import { coreProperties } from './core-properties.ts';
import { documentXml, HYPERLINK, noteLinksXml, notesXml } from './document-xml.ts';
import type { DocxContext } from './docx-context.ts';
import { type CoverLine, coverXml } from './docx-cover.ts';
import { numberingXml } from './docx-numbering.ts';
import { docxPages } from './docx-page.ts';
import { docxStyles } from './docx-styles.ts';
import { tableStylesXml } from './docx-table-styles.ts';
import type { Flow } from './flow.ts';
import type { PageNumbers } from './page-numbers.ts';
import { addPictures } from './pictures/add-pictures.ts';
import { addLogo } from './pictures/logo.ts';
import { type ArchivedFile, textFile, zipArchive } from './zip-archive.ts';

/** All that a document is made of. */
export interface DocxContent {
  readonly pack: Pack;
  /** What the cover, header and footer say of the pack. */
  readonly line: CoverLine;
  readonly flow: Flow;
  readonly pages: PageNumbers;
}

/**
 * The package of a document. The docx library makes styles, header, footer, settings and theme; the parts whose size grows with the
 * pack are written here. The same content gives the same bytes.
 */
export async function docxPackage({ pack, line, flow, pages }: DocxContent, context: DocxContext): Promise<Uint8Array> {
  const { template, page } = context;
  const document = new Document({
    title: pack.cover.title,
    creator: pack.cover.author,
    sections: [docxPages(line, context)],
    styles: docxStyles(context),
    externalStyles: tableStylesXml(template),
    // Makes the library add the parts; their content is ours.
    numbering: { config: [] },
    [flow.notePlace]: { 1: { children: [new Paragraph('')] } },
  });
  for (const [id, address] of flow.links) {
    document.Document.Relationships.addRelationship(id.replace('rId', ''), HYPERLINK, address, 'External');
  }
  const drawings = addPictures(document, flow, template);
  if (template.logo !== undefined) addLogo(document, template.logo);
  const parts = { header: partId(document.Headers), footer: partId(document.Footers) };
  const body = documentXml(coverXml(pack.cover, line, context), flow, pages, { page, parts });
  return zipArchive(
    await withLibraryParts(document, [
      textFile('docProps/core.xml', coreProperties(pack, context)),
      textFile('word/document.xml', body),
      textFile(`word/${flow.notePlace}.xml`, notesXml(flow)),
      textFile(`word/_rels/${flow.notePlace}.xml.rels`, noteLinksXml(flow)),
      textFile('word/numbering.xml', numberingXml(template, flow.orderedLists)),
      ...drawings,
    ]),
  );
}

/** The parts the library makes of a document, ours in the place of its own. It would compress pictures again, and the clock into the archive. */
async function withLibraryParts(document: Document, ours: readonly ArchivedFile[]): Promise<ArchivedFile[]> {
  const placeholders = ours.map(({ path }) => ({ path, data: '' }));
  const made = unzipSync(await Packer.pack(document, 'uint8array', undefined, placeholders));
  const ourPaths = new Set(ours.map(({ path }) => path));
  const library = Object.entries(made).flatMap(([path, data]) => (ourPaths.has(path) ? [] : [{ path, data }]));
  return [...library, ...ours];
}

function partId([part]: readonly { readonly View: { readonly ReferenceId: number } }[]): string {
  if (part === undefined) throw new TypeError('The pages have a header and a footer.');
  return `rId${part.View.ReferenceId}`;
}
