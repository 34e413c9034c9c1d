import { AddToBriefButton } from '../features/briefs/adding/add-to-brief-button.tsx';
import { RecentBriefs } from '../features/briefs/list/recent-briefs.tsx';
import { EntryReader } from '../features/entry/entry-reader.tsx';
import { useEntry } from '../features/entry/use-entry.ts';
import { ListPane } from '../features/library/list-pane.tsx';
import { NotesMargin } from '../features/notes/notes-margin.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { Icon } from '../ui/icon.tsx';
import { ResizablePanes } from '../ui/resizable-panes.tsx';
import { errorOf } from './api.ts';
import { shortcutKeys } from './palette/shortcut.ts';
import { hrefOf } from './routes.ts';
import './library-view.css';

const LIST_WIDTH = { start: 340, min: 260, max: 560 };
const NOTES_WIDTH = { start: 300, min: 240, max: 520 };

/** The library: the list, the entry being read and, beside its text, the notes. */
export function LibraryView({ entryId }: { readonly entryId: string | undefined }) {
  const list = { id: 'the list', content: <ListPane selectedId={entryId} />, width: LIST_WIDTH };
  const entry = entryId === undefined ? <NothingOpen /> : <OpenEntry key={entryId} entryId={entryId} />;
  return (
    <main className="library-view" data-reading={entryId !== undefined || undefined}>
      <h1 className="visually-hidden">Library</h1>
      <ResizablePanes name="library" panes={[list, { id: 'the entry', content: entry }]} />
    </main>
  );
}

function OpenEntry({ entryId }: { readonly entryId: string }) {
  const { error } = useEntry(entryId);
  if (error !== null && errorOf(error).kind === 'NotFound') return <GoneEntry />;
  const reader = (
    <div className="entry-pane">
      <div className="entry-bar">
        <a className="entry-back" href={hrefOf('/library')}>
          <Icon name="back" /> All entries
        </a>
        <AddToBriefButton entryId={entryId} />
      </div>
      <EntryReader entryId={entryId} />
    </div>
  );
  const notes = { id: 'the notes', content: <NotesMargin entryId={entryId} />, width: NOTES_WIDTH };
  return <ResizablePanes name="entry" panes={[{ id: 'the text', content: reader }, notes]} />;
}

function GoneEntry() {
  return (
    <div className="entry-pane">
      <EmptyState title="This entry is not in the library" action={<a href={hrefOf('/library')}>All entries</a>}>
        The link is not right, or the entry was removed.
      </EmptyState>
    </div>
  );
}

function NothingOpen() {
  return (
    <div className="entry-pane">
      <EmptyState title="Choose an entry">
        Type what you look for, or go through the list with the arrow keys. <kbd>/</kbd> goes to the search box,{' '}
        <kbd>{shortcutKeys('Mod+K').join(' ')}</kbd> opens every command.
      </EmptyState>
      <RecentBriefs />
    </div>
  );
}
