import type { Entry, Source } from '../../../shared/model/index.ts';
import { publishedInWords } from '../../../shared/pack/published-in-words.ts';
import { SourceReferenceButton } from './source-reference.tsx';

interface SourceListProps {
  readonly entry: Entry;
  readonly sources: readonly Source[];
}

/** The sources cited, by the numbers the claims give. */
export function SourceList({ entry, sources }: SourceListProps) {
  if (sources.length === 0) return null;
  return (
    <section className="entry-section" aria-labelledby="entry-sources">
      <h3 id="entry-sources">Sources</h3>
      <ol className="sources">
        {sources.map((source) => (
          <li key={source.id}>
            <span className="citation-title">{source.title}</span>
            <span className="source-facts">
              {source.publisher} · {publishedInWords(source)} · {paragraphsInWords(entry, source.id)}
            </span>
            <SourceReferenceButton source={source} />
          </li>
        ))}
      </ol>
    </section>
  );
}

function paragraphsInWords(entry: Entry, sourceId: string): string {
  const cited = entry.claims.flatMap((claim) => claim.citations).filter((citation) => citation.sourceId === sourceId);
  const paragraphs = [...new Set(cited.map((citation) => citation.paragraph))].sort((one, other) => one - other);
  return `¶\u00a0${paragraphs.join(', ')}`;
}
