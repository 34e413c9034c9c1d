import { blocksIn, type Pack } from '../../../../shared/pack/index.ts';
import { type Note, type NoteWriter, noteWriter } from '../footnote-text.ts';
import type { Look } from '../template.ts';
import type { TemplateLabels } from '../template-labels.ts';
import { htmlLabels } from './html-labels.ts';

/** A heading of the page: `level` is the number of its element. */
interface HtmlHeading {
  readonly level: number;
  readonly text: string;
  readonly id: string;
}

/** What the printing of one pack gathers on its way. */
export interface HtmlContext {
  readonly template: Look['template'];
  readonly labels: TemplateLabels;
  readonly own: ReturnType<typeof htmlLabels>;
  readonly writeNote: NoteWriter;
  /** Headings by their blocks, in reading order. */
  readonly headings: ReadonlyMap<object, HtmlHeading>;
  /** Ids of headings by the names references use. */
  readonly ids: ReadonlyMap<string, string>;
  /** The notes so far; the first has the number 1. */
  readonly notes: Note[];
  /** Callouts so far, for the ids of their titles. */
  callouts: number;
  /** Pictures so far, for the ids of their titles. */
  pictures: number;
}

export function htmlContext(pack: Pack, { template, labels, language }: Look): HtmlContext {
  const headings = new Map<object, HtmlHeading>();
  const ids = new Map<string, string>();
  // The title is the heading of the first level; none is more than one deeper than the one before.
  let above = 1;
  for (const block of blocksIn(pack.blocks)) {
    if (block.type !== 'heading' && block.type !== 'contents') continue;
    const level = block.type === 'contents' ? 2 : Math.min(block.level + 1, above + 1);
    above = level;
    const id = `heading-${headings.size + 1}`;
    headings.set(block, { level, text: block.type === 'contents' ? block.heading : block.text, id });
    if (block.type === 'heading' && block.bookmark !== undefined) ids.set(block.bookmark, id);
  }
  return {
    template,
    labels,
    own: htmlLabels(language),
    writeNote: noteWriter(pack.sources, labels),
    headings,
    ids,
    notes: [],
    callouts: 0,
    pictures: 0,
  };
}
