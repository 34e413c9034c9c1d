import { useCallback, useMemo, useRef } from 'react';
import type { EntryView } from '../../../shared/api/library.ts';
import type { EntryPart, Motivation } from '../../../shared/model/index.ts';
import { errorOf } from '../../app/api.ts';
import { ErrorState } from '../../ui/error-state.tsx';
import { LoadingState } from '../../ui/loading-state.tsx';
import { HistoryPanel } from '../history/history-panel.tsx';
import { useAnnotations, useHighlight } from '../notes/annotation-queries.ts';
import type { AnnotatedRange } from '../notes/annotation-segments.ts';
import { changeNoteDesk, useNoteDesk } from '../notes/note-desk.ts';
import { beginNote, targetOf } from '../notes/note-writing.ts';
import type { Passage } from '../notes/selected-passage.ts';
import { SelectionToolbar } from '../notes/selection-toolbar.tsx';
import { AnnotatedPart } from './annotated-part.tsx';
import { ClaimList } from './claim-list.tsx';
import { DisagreementPanel } from './disagreement-panel.tsx';
import { EntryHeader } from './entry-header.tsx';
import { EntryMarking } from './entry-marking.tsx';
import { MilestoneTimeline } from './milestone-timeline.tsx';
import { OfficialList } from './official-list.tsx';
import { RelatedEntries } from './related-entries.tsx';
import { SourceList } from './source-list.tsx';
import { useEntry } from './use-entry.ts';
import './entry.css';

/** An entry as the advisor reads it. */
export function EntryReader({ entryId }: { readonly entryId: string }) {
  const entry = useEntry(entryId);
  if (entry.isError) return <ErrorState error={errorOf(entry.error)} onRetry={() => void entry.refetch()} />;
  if (entry.data === undefined) return <LoadingState label="Opening the entry…" />;
  return <EntryText view={entry.data} />;
}

function EntryText({ view }: { readonly view: EntryView }) {
  const { entry } = view;
  const root = useRef<HTMLElement>(null);
  const annotations = useAnnotations(entry.id);
  const highlight = useHighlight(entry.id);
  const { activeId } = useNoteDesk(entry.id);
  const ranges = useMemo(() => rangesByPart(annotations.data ?? []), [annotations.data]);
  const hold = useCallback(
    (element: HTMLElement | null) => {
      root.current = element;
      changeNoteDesk(entry.id, { text: element ?? undefined });
    },
    [entry.id],
  );
  const annotate = (motivation: Motivation, passage: Passage) => {
    const target = targetOf(entry, passage);
    if (motivation === 'highlighting') highlight.mutate(target);
    else beginNote(entry.id, motivation, target);
  };
  const reading = {
    entry,
    activeId,
    rangesOf: (part: EntryPart) => ranges.get(part) ?? [],
    onChoose: (id: string) => changeNoteDesk(entry.id, { activeId: id }),
    onAnnotate: annotate,
  };
  return (
    <article className="entry" ref={hold} aria-label={entry.title}>
      <EntryHeader entry={entry} />
      <AnnotatedPart reading={reading} part="summary" className="entry-summary" />
      <AnnotatedPart reading={reading} part="body" className="entry-body" />
      {view.disagreements.map((disagreement) => (
        <DisagreementPanel key={disagreement.field} view={view} disagreement={disagreement} />
      ))}
      <ClaimList reading={reading} sources={view.sources} />
      <OfficialList officials={entry.officials ?? []} />
      <MilestoneTimeline milestones={entry.milestones} />
      <RelatedEntries entry={entry} related={view.related} />
      <SourceList entry={entry} sources={view.sources} />
      <EntryMarking view={view} />
      <HistoryPanel level={3} subject={{ collection: 'entries', id: entry.id }} title={entry.title} />
      <SelectionToolbar root={root} onAnnotate={annotate} />
    </article>
  );
}

function rangesByPart(views: NonNullable<ReturnType<typeof useAnnotations>['data']>): Map<EntryPart, AnnotatedRange[]> {
  const found = new Map<EntryPart, AnnotatedRange[]>();
  for (const { annotation, anchor } of views) {
    if (anchor === undefined) continue;
    const range = { id: annotation.id, start: anchor.start, end: anchor.end };
    found.set(anchor.part, [...(found.get(anchor.part) ?? []), range]);
  }
  return found;
}
