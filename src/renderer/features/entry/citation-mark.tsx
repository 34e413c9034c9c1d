import { useRef, useState } from 'react';
import { Button, Dialog, Popover } from 'react-aria-components';
import type { Citation, Source } from '../../../shared/model/index.ts';
import { publishedInWords } from '../../../shared/pack/published-in-words.ts';

interface CitationMarkProps {
  readonly citation: Citation;
  readonly sources: readonly Source[];
}

/** Where a claim was read: the source's number and the paragraph, and on pointing, focus or press who published what and when. */
export function CitationMark({ citation, sources }: CitationMarkProps) {
  const button = useRef<HTMLButtonElement>(null);
  const [isOpen, setOpen] = useState(false);
  const index = sources.findIndex((source) => source.id === citation.sourceId);
  const source = sources[index];
  const mark = `${index + 1} ¶${citation.paragraph}`;
  const name = `Paragraph ${citation.paragraph} of source ${index + 1}`;
  return (
    <>
      <Button
        ref={button}
        className="citation"
        aria-label={[mark, name, source?.publisher].filter((part) => part !== undefined).join(', ')}
        onHoverStart={() => setOpen(true)}
        onHoverEnd={() => setOpen(false)}
        onFocusChange={(isFocused) => !isFocused && setOpen(false)}
        onPress={() => setOpen((current) => !current)}
      >
        {mark}
      </Button>
      <Popover
        className="tooltip citation-card"
        triggerRef={button}
        isOpen={isOpen}
        onOpenChange={setOpen}
        isNonModal
        placement="top"
      >
        <Dialog aria-label={name}>
          {source === undefined ? (
            <p>A source that is no longer in the library.</p>
          ) : (
            <>
              <p className="citation-title">{source.title}</p>
              <p>
                {source.publisher} · {publishedInWords(source)} · paragraph {citation.paragraph}
              </p>
            </>
          )}
        </Dialog>
      </Popover>
    </>
  );
}
