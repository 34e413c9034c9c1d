import { entrySection } from './entry-section.ts';
import { glossary } from './glossary.ts';
import { headedSection } from './headed-section.ts';
import type { Pack, PackBlock } from './pack.ts';
import { type PackContext, type PackInput, packContext } from './pack-context.ts';
import { partnerMatrix } from './partner-matrix.ts';
import { citedSources, sourceList } from './source-list.ts';
import { timeline } from './timeline.ts';

/**
 * Composes the pack of a brief: the bottom line, what it means for the client and the summary first, the contents, the other
 * sections in the advisor's order, then what the brief's options ask for.
 *
 * Everything in the result may be read by the client: annotations that are not client-facing, and ratings of the impact on
 * another client, are left out here whatever the caller passes. The same input gives the same pack.
 */
export function composePack(input: PackInput): Pack {
  const context = packContext(input);
  const { brief, client } = context;
  const { options } = brief;
  const firstPage = opening(context);
  const following = [
    ...chapters(context),
    ...(options.timeline ? timeline(context) : []),
    ...(options.partnerMatrix ? partnerMatrix(context) : []),
  ];
  const body = [...firstPage, ...(options.contents ? contents(firstPage, following, context) : []), ...following];
  const sources = citedSources(body, context);
  const blocks = [
    ...body,
    ...(options.glossary ? glossary(body, context) : []),
    ...(options.sources ? sourceList(sources, context) : []),
  ];
  return {
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
    blocks,
    sources,
    keywords: keywordsOf(context),
    updatedAt: brief.updatedAt,
  };
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

/** Kinds of sections the client reads on page one, in this order, whatever their place in the brief. */
const OPENING = ['bottom-line', 'implications', 'summary'] as const;

function opening(context: PackContext): PackBlock[] {
  return OPENING.flatMap((kind) =>
    context.brief.sections.flatMap((section) => (section.kind === kind ? headedSection(section, context) : [])),
  );
}

/** The other sections in the advisor's order; an entry stands under the text section before it, or under a heading of ours. */
function chapters(context: PackContext): PackBlock[] {
  const printed = new Set<string>();
  const blocks: PackBlock[] = [];
  let hasChapter = false;
  for (const section of context.brief.sections) {
    if (OPENING.some((kind) => kind === section.kind)) continue;
    if (section.kind !== 'entry') {
      const own = headedSection(section, context);
      if (own.length > 0) hasChapter = section.kind === 'text';
      blocks.push(...own);
      continue;
    }
    const entry = context.entries.get(section.entryId);
    if (entry === undefined) continue;
    if (!hasChapter) blocks.push({ type: 'heading', level: 1, text: context.labels.inDetail });
    hasChapter = true;
    blocks.push(...entrySection(section, entry, !printed.has(entry.id), context));
    printed.add(entry.id);
  }
  return blocks;
}

function keywordsOf(context: PackContext): string[] {
  const topics = new Set([...context.printed.values()].flatMap((entry) => entry.topics));
  return [...topics].map((topic) => context.labels.topics[topic]).toSorted();
}
