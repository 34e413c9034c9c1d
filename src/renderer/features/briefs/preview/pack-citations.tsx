import type { Citation } from '../../../../shared/model/index.ts';
import { usePack } from './pack-context.ts';
import { languageOf, packWords } from './pack-words.ts';

/** What a footnote says: publisher, title, date and paragraph of each citation. */
export function PackCitations({ citations }: { readonly citations: readonly Citation[] }) {
  return citations.map((citation) => (
    <span key={`${citation.sourceId} ${citation.paragraph}`} className="pack-citation">
      <PackCitation citation={citation} />
    </span>
  ));
}

function PackCitation({ citation }: { readonly citation: Citation }) {
  const { pack } = usePack();
  const source = pack.sources.find(({ id }) => id === citation.sourceId);
  const place = packWords(languageOf(pack)).paragraph.replace('{numbers}', String(citation.paragraph));
  if (source === undefined) return `${citation.sourceId}, ${place}.`;
  const title =
    source.url === undefined ? (
      source.title
    ) : (
      <a className="pack-link" href={source.url} target="_blank" rel="noreferrer">
        {source.title}
      </a>
    );
  return (
    <>
      {source.publisher}, <cite>{title}</cite>, {source.dateText}, {place}.
    </>
  );
}
