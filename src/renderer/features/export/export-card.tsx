import { useEffect } from 'react';
import { FORMAT_LABELS } from '../../../shared/api/export-format.ts';
import type { ExportJob } from '../../../shared/api/index.ts';
import { errorOf } from '../../app/api.ts';
import { IconButton } from '../../ui/icon-button.tsx';
import { ProgressBar } from '../../ui/progress-bar.tsx';
import { showToast } from '../../ui/toast.tsx';
import { ExportActions } from './export-actions.tsx';
import { exportWords, isRunning } from './export-words.ts';
import { dismissExport, endExport } from './open-exports.ts';
import { startDownload } from './start-download.ts';
import { useExportJob } from './use-export-job.ts';

/** One export: how far it is, what came of it, and what can be done next. */
export function ExportCard({ started }: { readonly started: ExportJob }) {
  const job = useExportJob(started);
  const { state } = job;
  useEffect(() => {
    if (state.phase === 'downloadable') startDownload(state.url, state.fileName);
    if (!isRunning(job)) endExport(job.id);
  }, [job, state]);

  return (
    <article
      className={`export export-${state.phase}`}
      aria-label={`Export: ${job.kind === 'sources' ? 'Sources' : FORMAT_LABELS[job.format]}`}
    >
      <div className="export-head">
        <p role="status">{exportWords(state)}</p>
        {!isRunning(job) && <IconButton icon="close" label="Put away" onPress={() => dismissExport(job.id)} />}
      </div>
      {'remark' in state && state.remark !== undefined && <p className="export-hint">{state.remark}</p>}
      {state.phase === 'failed' && state.error.hint !== undefined && <p className="export-hint">{state.error.hint}</p>}
      {state.phase === 'working' && <ProgressBar step={state.step} fraction={state.fraction} />}
      <ExportActions job={job} onError={(thrown) => showToast({ message: errorOf(thrown).message })} />
    </article>
  );
}
