import { useCallback, useMemo, useRef, useState } from 'react';
import { Dialog, Popover } from 'react-aria-components';
import type { Pack } from '../../../../shared/pack/pack.ts';
import { lookProperties } from '../../looks/look-properties.ts';
import { outlinePack } from './outline-pack.ts';
import { PackBlocks } from './pack-blocks.tsx';
import { PackCitations } from './pack-citations.tsx';
import { type PackContextValue, PackProvider } from './pack-context.ts';
import { PackCover } from './pack-cover.tsx';
import { PackNotes } from './pack-notes.tsx';
import { languageOf, packWords } from './pack-words.ts';
import './pack-preview.css';

/** A pack on the screen, close to what Word will show: cover, sheets, boxes, tables, footnotes. */
export function PackPreview({ pack }: { readonly pack: Pack }) {
  const outline = useMemo(() => outlinePack(pack), [pack]);
  const language = languageOf(pack);
  const anchor = useRef<HTMLElement | null>(null);
  const [openNumber, setOpenNumber] = useState<number>();

  const openNote = useCallback((number: number, element: HTMLElement) => {
    anchor.current = element;
    setOpenNumber(number);
  }, []);
  const context = useMemo<PackContextValue>(() => ({ pack, outline, openNote, goTo }), [pack, outline, openNote]);
  const note = outline.notes.find(({ number }) => number === openNumber);

  return (
    <PackProvider value={context}>
      <article
        className="pack"
        style={pack.look === undefined ? {} : lookProperties(pack.look, pack.pageSize ?? pack.look.pageSize)}
        lang={pack.language}
        aria-label={`Preview of ${pack.cover.title}`}
      >
        <PackCover cover={pack.cover} language={language} />
        {outline.sheets.map((blocks, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: sheets are known by their place
          <section key={index} className="pack-sheet">
            <p className="pack-running-head">{packWords(language).markings[pack.cover.marking]}</p>
            <PackBlocks blocks={blocks} />
          </section>
        ))}
        <PackNotes />
      </article>
      <Popover
        className="pack-note-popover"
        triggerRef={anchor}
        isOpen={note !== undefined}
        onOpenChange={(isOpen) => !isOpen && setOpenNumber(undefined)}
        placement="top"
      >
        <Dialog aria-label={`Footnote ${openNumber ?? ''}`}>{note && <PackCitations note={note} />}</Dialog>
      </Popover>
    </PackProvider>
  );
}

function goTo(target: string): void {
  const element = document.getElementById(target);
  element?.scrollIntoView({ block: 'center' });
  element?.focus({ preventScroll: true });
}
