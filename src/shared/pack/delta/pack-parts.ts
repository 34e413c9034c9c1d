import type { Pack, PackBlock, PackInline, PackSource } from '../pack.ts';
import { CHANGES_BOOKMARK } from './changes-bookmark.ts';
import type { ChangedField, PartChange } from './pack-changes.ts';

/** One thing a part says, comparable with the same thing in another pack. */
export interface PartField {
  readonly field: ChangedField;
  readonly label?: string;
  readonly text: string;
}

/** A part of a pack in fields. */
export interface PackPart {
  readonly kind: PartChange['kind'];
  /** The same for the same part of two packs. */
  readonly key: string;
  readonly title: string;
  readonly bookmark?: string;
  readonly fields: readonly PartField[];
}

/** The parts of a pack in its order, the cover first. What an earlier issue said of changes is no part. */
export function partsOfPack(pack: Pack): PackPart[] {
  const sources = new Map(pack.sources.map((source) => [source.id, source]));
  const starts = pack.blocks.flatMap((block, index) => (startsPart(block) ? [index] : []));
  const parts = starts.flatMap((start, index) => {
    const [heading, ...blocks] = pack.blocks.slice(start, starts[index + 1]);
    return heading?.type === 'heading' ? [partOf(heading, blocks, sources)] : [];
  });
  return [coverOf(pack), ...parts.filter(({ bookmark }) => bookmark !== CHANGES_BOOKMARK)];
}

/** Chapters, and entries below them; the advisor's own headings have no bookmark. */
function startsPart(block: PackBlock): boolean {
  return block.type === 'heading' && (block.level === 1 || (block.level === 2 && block.bookmark !== undefined));
}

function coverOf({ cover }: Pack): PackPart {
  const { title, clientName, author, date, marking } = cover;
  return {
    kind: 'cover',
    key: 'cover',
    title,
    fields: [
      { field: 'title', text: title },
      { field: 'client', text: clientName },
      { field: 'author', text: author },
      { field: 'date', text: date },
      { field: 'marking', text: marking },
    ],
  };
}

type Heading = Extract<PackBlock, { type: 'heading' }>;

function partOf(
  { level, text, bookmark }: Heading,
  blocks: readonly PackBlock[],
  sources: ReadonlyMap<string, PackSource>,
): PackPart {
  const kind = level === 2 ? 'entry' : bookmark === undefined ? 'text' : 'list';
  return {
    kind,
    key: bookmark ?? `text ${text}`,
    title: text,
    ...(bookmark === undefined ? {} : { bookmark }),
    fields: [{ field: 'heading', text }, ...fieldsOf(kind, blocks, sources)],
  };
}

function fieldsOf(
  kind: PartChange['kind'],
  blocks: readonly PackBlock[],
  sources: ReadonlyMap<string, PackSource>,
): PartField[] {
  const facts = blocks.findIndex((block) => block.type === 'table' && block.purpose === 'facts');
  return blocks.flatMap((block, index): PartField[] => {
    if (block.type === 'table') return rowsOf(block, sources);
    if (block.type === 'callout') return [boxOf(block, sources)];
    // What a picture shows is said in the table below it.
    if (block.type === 'contents' || block.type === 'page-break' || block.type === 'picture') return [];
    if (kind === 'entry' && index > facts) return afterFacts(block, sources);
    return [{ field: kind === 'entry' ? fieldOfEntry(block, true) : 'text', text: textOfBlocks([block], sources) }];
  });
}

function boxOf(block: Extract<PackBlock, { type: 'callout' }>, sources: ReadonlyMap<string, PackSource>): PartField {
  const field = block.tone === 'disagreement' ? 'disagreement' : 'note';
  return { field, label: block.title, text: textOfBlocks(block.blocks, sources) };
}

/** Below the facts of an entry stand its text, its claims under a heading of ours, and what it relates to. */
function afterFacts(block: PackBlock, sources: ReadonlyMap<string, PackSource>): PartField[] {
  if (block.type === 'heading') return [];
  if (block.type === 'list') {
    return block.items.map((item) => ({ field: 'claim', text: textOfBlocks(item.blocks, sources) }));
  }
  return [{ field: fieldOfEntry(block, false), text: textOfBlocks([block], sources) }];
}

function fieldOfEntry(block: PackBlock, isBeforeFacts: boolean): ChangedField {
  if (block.type !== 'paragraph') return isBeforeFacts ? 'introduction' : 'text';
  if (block.role === 'lead') return 'summary';
  if (block.role === 'note') return isBeforeFacts ? 'marking' : 'relations';
  return isBeforeFacts ? 'introduction' : 'text';
}

function rowsOf(block: Extract<PackBlock, { type: 'table' }>, sources: ReadonlyMap<string, PackSource>): PartField[] {
  return block.rows.map((row) => {
    const [first = '', ...others] = row.map((cell) => textOfInlines(cell, sources));
    if (block.purpose === 'facts') return { field: 'fact', label: first, text: others.join(' ') };
    return { field: 'row', text: [first, ...others].filter((words) => words !== '').join(' · ') };
  });
}

/** Blocks as plain text, a paragraph a line; a note says its sources in brackets: what is cited, not in which style or after which note. */
function textOfBlocks(blocks: readonly PackBlock[], sources: ReadonlyMap<string, PackSource>): string {
  return blocks
    .map((block): string => {
      if (block.type === 'paragraph') return textOfInlines(block.inlines, sources);
      if (block.type === 'heading') return block.text;
      if (block.type === 'quote' || block.type === 'callout') return textOfBlocks(block.blocks, sources);
      return block.type === 'list' ? block.items.map((item) => textOfBlocks(item.blocks, sources)).join('\n') : '';
    })
    .join('\n');
}

function textOfInlines(inlines: readonly PackInline[], sources: ReadonlyMap<string, PackSource>): string {
  return inlines
    .map((inline) => {
      if (inline.type === 'text' || inline.type === 'reference') return inline.text;
      if (inline.type === 'break') return '\n';
      const cited = inline.citations.map(({ sourceId, paragraph }) => {
        const source = sources.get(sourceId);
        return source === undefined ? sourceId : `${source.publisher}, ${source.dateText}, ¶ ${paragraph}`;
      });
      return ` [${cited.join('; ')}]`;
    })
    .join('');
}
