import { ExportCard } from './export-card.tsx';
import { useOpenExports } from './open-exports.ts';
import './export-panel.css';

/** Exports of this window, in its corner: work goes on beside them. */
export function ExportPanel() {
  const jobs = useOpenExports();
  return (
    <section className="exports" aria-label="Exports" hidden={jobs.length === 0}>
      {jobs.map((job) => (
        <ExportCard key={job.id} started={job} />
      ))}
    </section>
  );
}
