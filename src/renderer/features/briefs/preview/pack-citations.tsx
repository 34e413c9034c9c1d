import type { Citation } from '../../../../shared/model/index.ts';
import type { NumberedNote } from './outline-pack.ts';
import { usePack } from './pack-context.ts';
import { PackText } from './pack-text.tsx';
import { languageOf, packWords } from './pack-words.ts';

/** What a note says: in the citation style of the pack, or publisher, title, date and paragraph of each citation. */
export function PackCitations({
  note: { citations, text },
}: {
  readonly note: Pick<NumberedNote, 'citations' | 'text'>;
}) {
  if (text === undefined) return <HouseForm citations={citations} />;
  return text.map((inline, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of a note have no other name and hold no state
    <PackText key={index} inline={inline} />
  ));
}

function HouseForm({ citations }: { readonly citations: readonly Citation[] }) {
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
