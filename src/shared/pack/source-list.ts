import type { PackBlock, PackSource } from './pack.ts';
import { text } from './pack-blocks.ts';
import type { PackContext } from './pack-context.ts';
import { publishedInWords } from './published-in-words.ts';
import { rememberedFor } from './remember.ts';
import { citationsIn } from './walk-pack.ts';

const sourcesCitedIn = rememberedFor(
  (block: PackBlock): ReadonlySet<string> => new Set(citationsIn([block]).map(({ sourceId }) => sourceId)),
);

/** The sources that `blocks` cite, in the order they are first cited. One that was removed from the library says so. */
export function citedSources(blocks: readonly PackBlock[], context: PackContext): PackSource[] {
  const cited = new Set(blocks.flatMap((block) => [...sourcesCitedIn(block)]));
  return [...cited].map((id) => {
    const source = context.sources.get(id);
    if (source === undefined) {
      return { id, title: id, publisher: context.labels.removedSource, dateText: context.labels.dateNotStated };
    }
    const { title, publisher, url } = source;
    return {
      id,
      title,
      publisher,
      dateText: publishedInWords(source, context.brief.language),
      ...(url === undefined ? {} : { url }),
    };
  });
}

/** Table of the cited sources; nothing where none is cited. */
export function sourcesTable(sources: readonly PackSource[], context: PackContext): PackBlock[] {
  const { labels } = context;
  if (sources.length === 0) return [];
  return [
    {
      type: 'table',
      purpose: 'sources',
      description: labels.descriptions.sources,
      header: labels.sourcesHeader,
      rows: sources.map((source) => [
        [text(source.publisher)],
        [{ type: 'text', text: source.title, ...(source.url === undefined ? {} : { href: source.url }) }],
        [text(source.dateText)],
      ]),
    },
  ];
}
