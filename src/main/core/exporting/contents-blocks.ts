import { rememberedFor } from '../../../shared/pack/remember.ts';
import type { Flow, FlowHeading, FlowParagraph } from './flow.ts';

/** What stands in a line of the contents for its page number while the room for it is measured. */
export const ROOM_FOR_NUMBER = ' 000';

interface ContentsBlocks {
  readonly blocks: readonly FlowParagraph[];
  /** The heading a line is of, by the anchor of the line. */
  readonly headingOf: ReadonlyMap<string, FlowHeading>;
}

/** The table of contents as paragraphs, with room for a page number in every line; nothing where the pack has none. */
export function contentsBlocks({ contents, headings }: Flow): ContentsBlocks {
  if (contents === undefined) return { blocks: [], headingOf: new Map() };
  const lines = headings.map(contentsLine);
  return {
    blocks: [contents.title, ...lines, { type: 'paragraph', style: 'TableEnd', inlines: [] }],
    headingOf: new Map(headings.map((heading) => [`line ${heading.anchor}`, heading])),
  };
}

const contentsLine = rememberedFor(
  ({ level, text, anchor }: FlowHeading): FlowParagraph => ({
    type: 'paragraph',
    style: `TOC${level}`,
    inlines: [{ type: 'text', text: text + ROOM_FOR_NUMBER }],
    anchors: [`line ${anchor}`],
  }),
);
