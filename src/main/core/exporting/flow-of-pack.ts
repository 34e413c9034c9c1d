import type { Pack } from '../../../shared/pack/index.ts';
import { rememberedFor } from '../../../shared/pack/remember.ts';
import type { DocxContext } from './docx-context.ts';
import type { Flow, FlowBlock, FlowParagraph } from './flow.ts';
import { flowBlocks } from './flow-blocks.ts';

/** The body of a pack's document, in reading order, so that footnotes and lists are numbered in it. */
export function flowOfPack({ blocks }: Pack, context: DocxContext): Flow {
  const place = blocks.findIndex((block) => block.type === 'contents');
  const contents = blocks[place];
  const before = pages(place < 0 ? blocks : blocks.slice(0, place), context);
  const after = place < 0 ? [] : pages(blocks.slice(place + 1), context);
  const end = endnotesHeading(context);
  const startsPage = blocks[place - 1]?.type === 'page-break';
  return {
    before: place < 0 ? withEnd(before, end) : before,
    ...(contents?.type === 'contents'
      ? {
          contents: {
            name: contents.heading,
            title: {
              type: 'paragraph',
              style: 'ContentsHeading',
              inlines: [{ type: 'text', text: contents.heading }],
              startsPage,
            },
          },
        }
      : {}),
    after: place < 0 ? after : withEnd(after, end),
    headings: context.headings,
    notes: context.notes,
    notePlace: context.notePlace,
    links: new Map([...context.links].map(([address, id]) => [id, address])),
    pictures: new Map([...context.pictures.values()].map(({ number, scene }) => [number, scene])),
    orderedLists: context.orderedLists,
  };
}

/** What Word sets endnotes below: they follow the last paragraph of the document. */
function endnotesHeading({ notePlace, notes, labels, headings }: DocxContext): FlowParagraph[] {
  if (notePlace !== 'endnotes' || notes.length === 0) return [];
  const anchor = `_Toc${headings.length + 1}`;
  headings.push({ level: 1, text: labels.notes, anchor });
  return [{ type: 'paragraph', style: 'Heading1', inlines: [{ type: 'text', text: labels.notes }], anchors: [anchor] }];
}

function withEnd(blocks: readonly FlowBlock[], end: readonly FlowParagraph[]): FlowBlock[] {
  return end.length === 0 ? withLowEnd(blocks) : [...blocks, ...end];
}

/** A document must not end with a table. What follows its last one is so low that it hardly ever asks for a page of its own. */
function withLowEnd(blocks: readonly FlowBlock[]): FlowBlock[] {
  const last = blocks.at(-1);
  if (last?.type !== 'paragraph' || last.style !== 'TableGap') return [...blocks];
  return [...blocks.slice(0, -1), { ...last, style: 'TableEnd' }];
}

const startingPage = rememberedFor((first: FlowParagraph): FlowParagraph => ({ ...first, startsPage: true }));

/** Blocks between page breaks; the first paragraph after a break starts a page. */
function pages(blocks: Pack['blocks'], context: DocxContext): FlowBlock[] {
  const breaks = blocks.flatMap((block, index) => (block.type === 'page-break' ? [index] : []));
  const starts = [0, ...breaks.map((index) => index + 1)];
  return starts.flatMap((start, page) => {
    const [first, ...rest] = flowBlocks(blocks.slice(start, breaks[page]), context);
    if (first === undefined) return [];
    return [page > 0 && first.type === 'paragraph' ? startingPage(first) : first, ...rest];
  });
}
