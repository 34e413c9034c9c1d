import type { Source } from '../../../shared/model/index.ts';
import { AnnotatedText } from '../notes/annotated-text.tsx';
import { AnnotateButton } from './annotate-button.tsx';
import { CitationMark } from './citation-mark.tsx';
import type { Reading } from './reading.ts';

interface ClaimListProps {
  readonly reading: Reading;
  readonly sources: readonly Source[];
}

/** What the sources say, a claim a line, each with where it was read. */
export function ClaimList({ reading, sources }: ClaimListProps) {
  const { claims } = reading.entry;
  if (claims.length === 0) return null;
  return (
    <section className="entry-section" aria-labelledby="entry-claims">
      <h3 id="entry-claims">What the sources say</h3>
      <ul className="claims">
        {claims.map((claim) => {
          const part = `claim:${claim.id}`;
          return (
            <li key={claim.id} className="annotatable">
              <AnnotatedText
                part={part}
                text={claim.text}
                ranges={reading.rangesOf(part)}
                activeId={reading.activeId}
                onChoose={reading.onChoose}
              />
              <span className="citations">
                {claim.citations.map((citation) => (
                  <CitationMark
                    key={`${citation.sourceId} ${citation.paragraph}`}
                    citation={citation}
                    sources={sources}
                  />
                ))}
              </span>
              <AnnotateButton
                label="Annotate this claim"
                onAnnotate={(motivation) => reading.onAnnotate(motivation, { part, start: 0, end: claim.text.length })}
              />
            </li>
          );
        })}
      </ul>
    </section>
  );
}
