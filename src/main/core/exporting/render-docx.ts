import { Document, Packer, Paragraph, Tab, TextRun } from 'docx';
import { estimatePageNumbersWith } from 'docx/layout';
import type { Pack } from '../../../shared/pack/index.ts';
import { coreProperties } from './core-properties.ts';
import { docxBlocks } from './docx-blocks.ts';
import { type DocxContext, docxContext } from './docx-context.ts';
import { docxCover } from './docx-cover.ts';
import { docxNumbering } from './docx-numbering.ts';
import { docxPages } from './docx-page.ts';
import { docxStyles } from './docx-styles.ts';
import { tableStylesXml } from './docx-table-styles.ts';
import { fixZipDates } from './fix-zip-dates.ts';
import { footnoteText } from './footnote-text.ts';
import { printablePack } from './printable-pack.ts';
import type { Template } from './template.ts';

/** How far the making of a document is; `fraction` runs from 0 to 1. */
export interface RenderProgress {
  readonly step: string;
  readonly fraction: number;
}

/**
 * Prints a pack as an Office Open XML document.
 *
 * Tables of contents come with the page numbers Word will give, so that nothing asks the reader to update fields.
 * In a thread of its own the same pack and template give the same bytes.
 * @throws AttacheError NotFound where the template does not speak the pack's language
 */
export async function renderDocx(
  given: Pack,
  template: Template,
  onProgress: (progress: RenderProgress) => void,
): Promise<Uint8Array> {
  const pack = printablePack(given);
  const context = docxContext(pack, template);
  onProgress({ step: 'Setting the pages', fraction: 0.1 });
  const cover = docxCover(pack.cover, context);
  const pages = docxPages(pack.cover, docxBlocks(pack.blocks, context), context);
  const document = new Document({
    title: pack.cover.title,
    creator: pack.cover.author,
    sections: [cover, pages],
    styles: docxStyles(template, context.labels),
    externalStyles: tableStylesXml(template),
    numbering: docxNumbering(template),
    footnotes: docxFootnotes(context),
    pageNumbers: estimatePageNumbersWith({ guess: true }),
  });
  onProgress({ step: 'Numbering the pages', fraction: 0.3 });
  const archive = await Packer.pack(document, 'uint8array', undefined, [
    { path: 'docProps/core.xml', data: coreProperties(pack, context) },
  ]);
  onProgress({ step: 'Writing the file', fraction: 0.9 });
  return fixZipDates(archive);
}

function docxFootnotes(context: DocxContext): Record<string, { children: Paragraph[] }> {
  return Object.fromEntries(
    context.footnotes.map((citations, index) => [
      String(index + 1),
      {
        children: [
          new Paragraph({
            style: 'FootnoteText',
            children: [new TextRun({ children: [new Tab()] }), ...footnoteText(citations, context)],
          }),
        ],
      },
    ]),
  );
}
