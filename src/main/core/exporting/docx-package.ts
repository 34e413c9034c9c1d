import { Document, Packer, Paragraph } from 'docx';
import type { Pack } from '../../../shared/pack/index.ts';
import { coreProperties } from './core-properties.ts';
import { documentXml, HYPERLINK, noteLinksXml, notesXml } from './document-xml.ts';
import type { DocxContext } from './docx-context.ts';
import { type CoverLine, coverXml } from './docx-cover.ts';
import { numberingXml } from './docx-numbering.ts';
import { docxPages } from './docx-page.ts';
import { docxStyles } from './docx-styles.ts';
import { tableStylesXml } from './docx-table-styles.ts';
import { fixZipDates } from './fix-zip-dates.ts';
import type { Flow } from './flow.ts';
import type { PageNumbers } from './page-numbers.ts';
import { addPictures } from './pictures/add-pictures.ts';
import { addLogo } from './pictures/logo.ts';

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
  const archive = await Packer.pack(document, 'uint8array', undefined, [
    { path: 'docProps/core.xml', data: coreProperties(pack, context) },
    { path: 'word/document.xml', data: documentXml(coverXml(pack.cover, line, context), flow, pages, { page, parts }) },
    { path: `word/${flow.notePlace}.xml`, data: notesXml(flow) },
    { path: `word/_rels/${flow.notePlace}.xml.rels`, data: noteLinksXml(flow) },
    { path: 'word/numbering.xml', data: numberingXml(template, flow.orderedLists) },
    ...drawings,
  ]);
  return fixZipDates(archive);
}

function partId([part]: readonly { readonly View: { readonly ReferenceId: number } }[]): string {
  if (part === undefined) throw new TypeError('The pages have a header and a footer.');
  return `rId${part.View.ReferenceId}`;
}
