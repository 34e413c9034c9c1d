import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { AnnotationView } from '../../../shared/api/annotations.ts';
import { errorOf } from '../../app/api.ts';
import { Button } from '../../ui/button.tsx';
import { ErrorState } from '../../ui/error-state.tsx';
import { Icon } from '../../ui/icon.tsx';
import { useAnnotations, useRemoveNote } from './annotation-queries.ts';
import { NoteCard } from './note-card.tsx';
import { NoteComposer } from './note-composer.tsx';
import { changeNoteDesk, useNoteDesk } from './note-desk.ts';
import { beginNote, changeNote, editNote, endNote, restoreNote } from './note-writing.ts';
import { stackNotes } from './stack-notes.ts';
import './notes.css';

/** The notes of an entry, each level with its passage; those on the whole entry on top, orphans below. */
export function NotesMargin({ entryId }: { readonly entryId: string }) {
  const annotations = useAnnotations(entryId);
  const remove = useRemoveNote(entryId);
  const { draft, activeId, text } = useNoteDesk(entryId);
  useEffect(() => void restoreNote(entryId), [entryId]);
  const views = annotations.data ?? [];
  const shown = views.filter((view) => view.annotation.id !== draft?.id);
  const card = (view: AnnotationView) => (
    <NoteCard
      view={view}
      isActive={view.annotation.id === activeId}
      onChoose={() => chooseNote(entryId, view.annotation.id, text)}
      onEdit={() => editNote(entryId, view)}
      onRemove={() => remove.mutate(view)}
    />
  );
  const whole = shown.filter((view) => view.anchor === undefined && !view.isOrphan);
  const orphans = shown.filter((view) => view.isOrphan);
  return (
    <section className="notes-margin" aria-label="Notes">
      <header className="notes-header">
        <h2>Notes</h2>
        <Button variant="quiet" onPress={() => beginNote(entryId, 'commenting', { source: entryId })}>
          <Icon name="plus" /> Note on the entry
        </Button>
      </header>
      {draft !== undefined && (
        <NoteComposer
          key={draft.id}
          entryId={entryId}
          draft={draft}
          onChange={(change) => changeNote(entryId, change)}
          onEnd={() => endNote(entryId)}
        />
      )}
      {annotations.isError && (
        <ErrorState error={errorOf(annotations.error)} onRetry={() => void annotations.refetch()} />
      )}
      {annotations.isSuccess && views.length === 0 && draft === undefined && (
        <p className="notes-hint">
          Select a passage to highlight it, ask about it or write a note beside it. By keyboard, use the button that
          each paragraph has.
        </p>
      )}
      {whole.map((view) => (
        <div key={view.annotation.id}>{card(view)}</div>
      ))}
      {orphans.length > 0 && (
        <section className="notes-orphans">
          <h3>The words these were on are gone</h3>
          {orphans.map((view) => (
            <div key={view.annotation.id}>{card(view)}</div>
          ))}
        </section>
      )}
      <PlacedNotes views={shown.filter((view) => view.anchor !== undefined)} text={text} render={card} />
    </section>
  );
}

/** Chooses a note, and shows its passage; the one chosen is let go. */
function chooseNote(entryId: string, id: string, text: HTMLElement | undefined): void {
  changeNoteDesk(entryId, { activeId: id });
  text?.querySelector(passageOf(id))?.scrollIntoView({ block: 'nearest' });
}

interface PlacedNotesProps {
  readonly views: readonly AnnotationView[];
  readonly text: HTMLElement | undefined;
  readonly render: (view: AnnotationView) => React.ReactNode;
}

/** Notes level with their passages as the text scrolls, each as far down as it must be not to cover the one above. */
function PlacedNotes({ views, text, render }: PlacedNotesProps) {
  const container = useRef<HTMLDivElement>(null);
  const [tops, setTops] = useState<readonly number[]>([]);
  const order = views.map((view) => view.annotation.id).join();
  useLayoutEffect(() => {
    const holder = container.current;
    if (holder === null || text === undefined || order === '') return;
    const place = () => setTops(placesOf(holder, text));
    place();
    const observer = new ResizeObserver(place);
    for (const element of [holder, text, ...holder.children]) observer.observe(element);
    const scroller = text.closest('.entry-pane');
    const follow = () => {
      // Whoever scrolls the text wants the notes level with it again.
      holder.scrollTop = 0;
      place();
    };
    scroller?.addEventListener('scroll', follow, { passive: true });
    return () => {
      observer.disconnect();
      scroller?.removeEventListener('scroll', follow);
    };
  }, [text, order]);
  return (
    <div className="notes-placed" ref={container}>
      {views.map((view, index) => (
        <div key={view.annotation.id} data-note={view.annotation.id} style={{ top: tops[index] ?? 0 }}>
          {render(view)}
        </div>
      ))}
    </div>
  );
}

function placesOf(container: HTMLElement, text: HTMLElement): number[] {
  const origin = container.getBoundingClientRect().top;
  const cards = [...container.querySelectorAll<HTMLElement>(':scope > [data-note]')];
  return stackNotes(
    cards.map((card) => {
      const passage = text.querySelector(passageOf(card.dataset.note ?? ''));
      const wanted = passage === null ? 0 : passage.getBoundingClientRect().top - origin;
      return { wanted, height: card.offsetHeight };
    }),
  );
}

function passageOf(id: string): string {
  return `[data-notes~="${CSS.escape(id)}"]`;
}
