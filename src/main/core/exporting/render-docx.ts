import { Document, Packer, Paragraph } from 'docx';
import type { Pack } from '../../../shared/pack/index.ts';
import { coreProperties } from './core-properties.ts';
import { documentXml, footnotesXml } from './document-xml.ts';
import { docxContext } from './docx-context.ts';
import { coverXml } from './docx-cover.ts';
import { numberingXml } from './docx-numbering.ts';
import { docxPages } from './docx-page.ts';
import { docxStyles } from './docx-styles.ts';
import { tableStylesXml } from './docx-table-styles.ts';
import { fixZipDates } from './fix-zip-dates.ts';
import { flowOfPack } from './flow-of-pack.ts';
import { pageNumbers } from './page-numbers.ts';
import { printablePack } from './printable-pack.ts';
import type { Look } from './template.ts';

/** How far the making of a document is; `fraction` runs from 0 to 1. */
export interface RenderProgress {
  readonly step: string;
  readonly fraction: number;
}

const HYPERLINK = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink';

/**
 * Prints a pack as an Office Open XML document.
 *
 * The docx library makes the package: styles, header, footer, settings, theme. The parts whose size grows with the pack are
 * written here. The table of contents comes filled in, so that nothing asks the reader to update fields.
 * The same pack and look give the same bytes.
 */
export async function renderDocx(
  given: Pack,
  look: Look,
  onProgress: (progress: RenderProgress) => void,
): Promise<Uint8Array> {
  onProgress({ step: 'Setting the text', fraction: 0 });
  const pack = printablePack(given);
  const context = docxContext(pack, look);
  const { template, labels } = look;
  const flow = flowOfPack(pack, context);
  const styles = docxStyles(template, labels);
  onProgress({ step: 'Numbering the pages', fraction: 0.2 });
  const pages = pageNumbers(flow, styles);
  onProgress({ step: 'Writing the document', fraction: 0.4 });
  const document = new Document({
    title: pack.cover.title,
    creator: pack.cover.author,
    sections: [docxPages(pack.cover, context)],
    styles,
    externalStyles: tableStylesXml(template),
    // Makes the library add the parts; their content is ours.
    numbering: { config: [] },
    footnotes: { 1: { children: [new Paragraph('')] } },
  });
  for (const [id, address] of flow.links) {
    document.Document.Relationships.addRelationship(id.replace('rId', ''), HYPERLINK, address, 'External');
  }
  const parts = { header: partId(document.Headers), footer: partId(document.Footers) };
  const archive = await Packer.pack(document, 'uint8array', undefined, [
    { path: 'docProps/core.xml', data: coreProperties(pack, context) },
    { path: 'word/document.xml', data: documentXml(coverXml(pack.cover, context), flow, pages, parts) },
    { path: 'word/footnotes.xml', data: footnotesXml(flow) },
    { path: 'word/numbering.xml', data: numberingXml(template, flow.orderedLists) },
  ]);
  onProgress({ step: 'Writing the document', fraction: 1 });
  return fixZipDates(archive);
}

function partId([part]: readonly { readonly View: { readonly ReferenceId: number } }[]): string {
  if (part === undefined) throw new TypeError('The pages have a header and a footer.');
  return `rId${part.View.ReferenceId}`;
}
