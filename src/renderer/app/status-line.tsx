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
      </span>
      <SyncLine />
    </footer>
  );
}

function counted(count: number, one: string, many: string): string {
  return `${count.toLocaleString('en')} ${count === 1 ? one : many}`;
}
