import { useEffect, useState } from 'react';
import { errorOf } from '../../../app/api.ts';
import { ErrorState } from '../../../ui/error-state.tsx';
import { LoadingState } from '../../../ui/loading-state.tsx';
import { SelectField } from '../../../ui/select-field.tsx';
import { PageWindow } from './page-window.tsx';
import { PAGES_AT_A_TIME, useBriefPages } from './use-brief-pages.ts';
import './pages-preview.css';

interface PagesPreviewProps {
  readonly briefId: string;
  /** Heading of the section that was being written: its page is shown first. */
  readonly sectionTitle: string | undefined;
}

/** Widths of a page, as a share of the room there is. */
const ZOOMS = [
  { id: '50', label: 'Small' },
  { id: '75', label: 'Medium' },
  { id: '100', label: 'As wide as the window' },
];

/** The pages of the pack as Word will set them. */
export function PagesPreview({ briefId, sectionTitle }: PagesPreviewProps) {
  const start = useBriefPages(briefId, 1, true);
  const [zoom, setZoom] = useState('75');
  const sheet = start.data;
  const startPage = sheet?.headings.find(({ text }) => text === sectionTitle)?.page;
  useEffect(() => {
    if (startPage !== undefined && startPage > 2) showPage(startPage);
  }, [startPage]);
  if (sheet === undefined) {
    if (start.isError) return <ErrorState error={errorOf(start.error)} onRetry={() => void start.refetch()} />;
    return <LoadingState label="Setting the pages…" />;
  }
  const windows = Array.from(
    { length: Math.ceil(sheet.total / PAGES_AT_A_TIME) },
    (_, index) => index * PAGES_AT_A_TIME + 1,
  );
  const headings = sheet.headings.map(({ text, page }, index) => ({
    id: `${index} ${page}`,
    label: `${page} · ${text}`,
  }));
  return (
    <section className="pages-preview" aria-label={`${sheet.total} pages as they will print`} data-zoom={zoom}>
      <div className="pages-tools">
        <p className="pages-count">{sheet.total} pages</p>
        <SelectField
          label="Go to"
          options={headings}
          value={undefined}
          placeholder="A heading"
          onChange={(id) => showPage(Number(id.split(' ')[1]))}
        />
        <SelectField label="Size" options={ZOOMS} value={zoom} onChange={setZoom} />
      </div>
      {windows.map((first) => (
        <PageWindow key={first} briefId={briefId} first={first} sheet={sheet} />
      ))}
    </section>
  );
}

function showPage(number: number): void {
  document.getElementById(`page-${number}`)?.scrollIntoView({ block: 'start' });
}
