import { contentsBlocks } from './contents-blocks.ts';
import { docxStyles } from './docx-styles.ts';
import type { Flow } from './flow.ts';
import { unitMaker } from './flow-units.ts';
import { NOTE_SEPARATOR } from './page-geometry.ts';
import { setPages } from './set-pages.ts';
import { styleLooks } from './style-looks.ts';
import type { Look } from './template.ts';

/** Pages of a document, the cover being the first. */
export interface PageNumbers {
  /** Page each bookmark is on, by its name. */
  readonly pageOf: ReadonlyMap<string, number>;
  readonly total: number;
}

/**
 * Works out on which page Word will set each heading, so that the table of contents comes filled in.
 *
 * Lines are broken with the widths of the fonts' characters and set on pages as Word does: headings stay with what follows,
 * no line of a paragraph stands alone, rows stay whole, header rows repeat, footnotes take room on the page of their number.
 * It knows only what packs are made of, which makes it some hundred times faster than a general layout.
 * @see docs/pack.md for how near it comes
 */
export function pageNumbers(flow: Flow, look: Look): PageNumbers {
  const { textWidth, textHeight } = look.page;
  const lookOf = styleLooks(docxStyles(look));
  const notes = flow.notePlace === 'footnotes' ? flow.notes : [];
  const { unitsOf } = unitMaker({ notes, lookOf, textWidth });
  const pageOf = new Map<string, number>();
  const units = unitsOf([...flow.before, ...contentsBlocks(flow).blocks, ...flow.after]);
  const { placed, total } = setPages(units, { height: textHeight, separator: NOTE_SEPARATOR });
  for (const { unit, page } of placed) for (const anchor of unit.anchors) pageOf.set(anchor, page);
  return { pageOf, total };
}
