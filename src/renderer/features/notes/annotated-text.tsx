import type { EntryPart } from '../../../shared/model/index.ts';
import { type AnnotatedRange, segmentsOf } from './annotation-segments.ts';

interface AnnotatedTextProps {
  readonly part: EntryPart;
  readonly text: string;
  /** The stretch of the text to show; all of it where there is none. */
  readonly start?: number;
  readonly end?: number;
  readonly ranges: readonly AnnotatedRange[];
  readonly activeId: string | undefined;
  readonly onChoose: (id: string) => void;
}

/** Text of an entry with its annotated passages marked. Offsets are on the page, so that a selection can be found in it. */
export function AnnotatedText({
  part,
  text,
  start = 0,
  end = text.length,
  ranges,
  activeId,
  onChoose,
}: AnnotatedTextProps) {
  return (
    <span data-part={part}>
      {segmentsOf(start, end, ranges).map((segment) => {
        const words = text.slice(segment.start, segment.end);
        const [id] = segment.ids;
        if (id === undefined) {
          return (
            <span key={segment.start} data-offset={segment.start}>
              {words}
            </span>
          );
        }
        const isActive = activeId !== undefined && segment.ids.includes(activeId);
        return (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the note's card, which takes keys, does the same
          <mark
            key={segment.start}
            data-offset={segment.start}
            data-notes={segment.ids.join(' ')}
            data-active={isActive || undefined}
            onClick={() => onChoose(id)}
          >
            {words}
          </mark>
        );
      })}
    </span>
  );
}
