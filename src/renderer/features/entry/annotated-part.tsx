import { type EntryPart, textOfPart } from '../../../shared/model/index.ts';
import { AnnotatedText } from '../notes/annotated-text.tsx';
import { paragraphsOf } from '../notes/annotation-segments.ts';
import { AnnotateButton } from './annotate-button.tsx';
import type { Reading } from './reading.ts';

interface AnnotatedPartProps {
  readonly reading: Reading;
  readonly part: EntryPart;
  readonly className: string;
}

/** One part of an entry, a paragraph each, with the reader's notes marked and a way to annotate each by keyboard. */
export function AnnotatedPart({ reading, part, className }: AnnotatedPartProps) {
  const text = textOfPart(reading.entry, part) ?? '';
  const paragraphs = paragraphsOf(text);
  if (paragraphs.length === 0) return null;
  return (
    <div className={className}>
      {paragraphs.map(({ start, end }) => (
        <p key={start} className="annotatable">
          <AnnotatedText
            part={part}
            text={text}
            start={start}
            end={end}
            ranges={reading.rangesOf(part)}
            activeId={reading.activeId}
            onChoose={reading.onChoose}
          />
          <AnnotateButton
            label="Annotate this paragraph"
            onAnnotate={(motivation) => reading.onAnnotate(motivation, { part, start, end })}
          />
        </p>
      ))}
    </div>
  );
}
