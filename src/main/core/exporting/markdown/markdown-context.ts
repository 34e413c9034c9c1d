import { blocksIn, type Pack } from '../../../../shared/pack/index.ts';
import { type Note, type NoteWriter, noteWriter } from '../footnote-text.ts';
import type { Look } from '../template.ts';
import type { TemplateLabels } from '../template-labels.ts';
import { createHeadingSlugs } from './heading-slugs.ts';

/** A heading the table of contents lists. */
interface MarkdownHeading {
  readonly level: number;
  readonly text: string;
  readonly anchor: string;
}

/** What the printing of one pack gathers on its way. */
export interface MarkdownContext {
  readonly labels: TemplateLabels;
  readonly writeNote: NoteWriter;
  /** Headings in reading order. */
  readonly headings: readonly MarkdownHeading[];
  /** Anchors by the names references use. */
  readonly anchors: ReadonlyMap<string, string>;
  /** The notes so far; the first has the number 1. */
  readonly notes: Note[];
}

/** @param title the document's own heading, which takes an anchor too */
export function markdownContext(pack: Pack, { labels }: Look, title: string): MarkdownContext {
  const slugOf = createHeadingSlugs();
  slugOf(title);
  const anchors = new Map<string, string>();
  const headings: MarkdownHeading[] = [];
  for (const block of blocksIn(pack.blocks)) {
    if (block.type === 'contents') slugOf(block.heading);
    if (block.type !== 'heading') continue;
    const anchor = slugOf(block.text);
    headings.push({ level: block.level, text: block.text, anchor });
    if (block.bookmark !== undefined) anchors.set(block.bookmark, anchor);
  }
  return {
    labels,
    writeNote: noteWriter(pack.sources, labels),
    headings,
    anchors,
    notes: [],
  };
}
