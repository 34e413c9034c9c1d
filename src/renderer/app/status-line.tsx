import { useQuery } from '@tanstack/react-query';
import { SyncLine } from '../features/sync/sync-line.tsx';
import { api } from './api.ts';

/** One quiet line: what is here, and where it is. */
export function StatusLine() {
  const overview = useQuery({ queryKey: ['overview'], queryFn: () => api.library.overview.query() });
  const { data } = overview;
  return (
    <footer className="status-line">
      <span>
        {data === undefined
          ? 'Opening the library…'
          : `${data.libraryName} · ${counted(data.entryCount, 'entry', 'entries')} · ${counted(data.annotationCount, 'note', 'notes')}`}
        <Indexing />
      </span>
      <SyncLine />
    </footer>
  );
}

/** Says that texts are still being indexed, where they are. Searches find them all the same, only later. */
function Indexing() {
  const { data } = useQuery({ queryKey: ['tasks'], queryFn: () => api.tasks.running.query() });
  const task = data?.find(({ kind }) => kind === 'index');
  return task && ` · Indexing, ${Math.floor(task.fraction * 100)}% done`;
}

function counted(count: number, one: string, many: string): string {
  return `${count.toLocaleString('en')} ${count === 1 ? one : many}`;
}
