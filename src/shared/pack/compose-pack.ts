import { bibliography } from './bibliography.ts';
import { chapters, isBlock, OPENING } from './chapters.ts';
import { citeInStyle } from './cite-in-style.ts';
import { glossaryTable } from './glossary.ts';
import { type ListSection, rememberedSection, underHeading } from './headed-section.ts';
import { withoutGaps } from './heading-levels.ts';
import type { Pack, PackBlock } from './pack.ts';
import { cameFrom, type PackContext, type PackInput, packContext } from './pack-context.ts';
import { type PackMemory, packMemory } from './pack-memory.ts';
import { citedSources, sourcesTable } from './source-list.ts';

/**
 * Composes the pack of a brief: the bottom line, what it means for the client and the summary first, the contents, the other
 * sections in the advisor's order, then what the brief's options ask for.
 *
 * Everything in the result may be read by the client: annotations that are not client-facing, and ratings of the impact on
 * another client, are left out here whatever the caller passes. The same input gives the same pack.
 */
export function composePack(input: PackInput): Pack {
  return composeWithSections(input).pack;
}

/** A pack, and for each of its blocks the id of the brief's section it was made from; none for what is of our own. */
export interface ComposedPack {
  readonly pack: Pack;
  readonly sectionIds: readonly (string | undefined)[];
}

/**
 * As `composePack`, with where each block comes from: what shows an advisor the place of a section needs it, no file does.
 * @param memory of the last composition: what did not change since is not made again
 */
export function composeWithSections(input: PackInput, memory: PackMemory = packMemory()): ComposedPack {
  memory.begin();
  const context = memory.contextOf(input, () => packContext(input, memory));
  const { brief, client } = context;
  const firstPage = opening(context);
  const chapterPieces = chapters(context);
  const written = [...firstPage, ...chapterPieces.filter(isBlock)];
  const sources = memory.made('cited sources', [{}], () => citedSources(written, context));
  const cited = input.citing === undefined ? undefined : citeInStyle(written, input.citing, context);
  const citedBlocks = memory.made('cited blocks', [{}], () => cited?.blocks ?? []);
  const inStyle = new Map(written.map((block, index) => [block, citedBlocks[index] ?? block]));
  const cite = (block: PackBlock) => {
    const styled = inStyle.get(block) ?? block;
    if (styled !== block) cameFrom(context, context.origins.get(block), [styled]);
    return styled;
  };
  const listed = cited === undefined ? sourcesTable(sources, context) : bibliography(cited.entries);
  const following = chapterPieces.flatMap((piece) =>
    isBlock(piece) ? [cite(piece)] : listSection(piece, written, listed, context),
  );
  const blocks = [
    ...firstPage.map(cite),
    ...(brief.options.contents ? contents(firstPage, following, context) : []),
    ...following,
  ];
  const pack: Pack = {
    cover: {
      title: brief.title,
      clientName: client.name,
      author: brief.author,
      date: brief.date,
      marking: context.marking,
    },
    language: brief.language,
    template: brief.template,
    ...(brief.pageSize === undefined ? {} : { pageSize: brief.pageSize }),
    ...(brief.notes === 'endnotes' ? { notes: brief.notes } : {}),
    blocks: withoutGaps(blocks),
    sources,
    keywords: keywordsOf(context),
    updatedAt: brief.updatedAt,
  };
  return { pack, sectionIds: blocks.map((block) => context.origins.get(block)) };
}

/** The table of contents where there is something to list, on a new page where something stands before it. */
function contents(
  before: readonly PackBlock[],
  after: readonly PackBlock[],
  { labels }: PackContext,
): readonly PackBlock[] {
  if (after.length === 0) return [];
  return [
    ...(before.length === 0 ? [] : [{ type: 'page-break' as const }]),
    { type: 'contents', heading: labels.contents },
  ];
}

/** What the client reads on page one, whatever its place in the brief. */
function opening(context: PackContext): PackBlock[] {
  return OPENING.flatMap((kind) =>
    context.sections.flatMap((section) =>
      section.kind === kind ? cameFrom(context, section.id, rememberedSection(section, context)) : [],
    ),
  );
}

function listSection(
  section: ListSection,
  written: readonly PackBlock[],
  sources: readonly PackBlock[],
  context: PackContext,
): readonly PackBlock[] {
  const content = section.kind === 'glossary' ? glossaryTable(written, context) : sources;
  const pieces = context.memory.made(`list ${section.id}`, [{}], () => underHeading(section, content, context));
  return cameFrom(context, section.id, pieces);
}

function keywordsOf(context: PackContext): string[] {
  const topics = new Set([...context.printed.values()].flatMap((entry) => entry.topics));
  return [...topics].map((topic) => context.labels.topics[topic]).toSorted();
}
