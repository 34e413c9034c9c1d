import { EntryReader } from '../features/entry/entry-reader.tsx';
import { ListPane } from '../features/library/list-pane.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { ResizablePanes } from '../ui/resizable-panes.tsx';
import './library-view.css';

const LIST_WIDTH = { start: 360, min: 260, max: 560 };

/** The library: the list, the entry being read and, beside its text, the notes. */
export function LibraryView({ entryId }: { readonly entryId: string | undefined }) {
  return (
    <div className="library-view" data-reading={entryId !== undefined || undefined}>
      <ResizablePanes
        name="library"
        panes={[
          { id: 'the list', content: <ListPane selectedId={entryId} />, width: LIST_WIDTH },
          { id: 'the entry', content: <main className="reading">{entryPane(entryId)}</main> },
        ]}
      />
    </div>
  );
}

function entryPane(entryId: string | undefined) {
  if (entryId !== undefined) return <EntryReader key={entryId} entryId={entryId} />;
  return (
    <EmptyState title="Choose an entry">
      Type what you look for, or go through the list with the arrow keys. <kbd>/</kbd> goes to the search box,{' '}
      <kbd>Ctrl K</kbd> opens every command.
    </EmptyState>
  );
}
