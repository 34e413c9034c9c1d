import type { Core } from '../main/core/core.ts';
import { type ApiError, AttacheError, type ExportJob, type ExportState } from '../shared/api/index.ts';

export type SavedExport = Extract<ExportState, { phase: 'saved' }>;

/**
 * Begins an export and waits until its file is there. Ctrl+C stops it and leaves nothing behind.
 * @throws AttacheError Cancelled where it was stopped, and whatever it failed with
 */
export async function runExport(core: Core, begin: () => Promise<ExportJob>): Promise<SavedExport> {
  const job = await begin();
  const cancel = () => void core.services.exporting.cancel(job.id);
  process.once('SIGINT', cancel);
  try {
    const { state } = await ended(core, job);
    if (state.phase === 'saved') return state;
    if (state.phase === 'failed') throw failureOf(state.error);
    throw new AttacheError('Cancelled', 'The export was stopped; no file was written.');
  } finally {
    process.off('SIGINT', cancel);
  }
}

/** The job as it is once it has ended, however it ended. */
async function ended(core: Core, job: ExportJob): Promise<ExportJob> {
  // Loaded here: most commands export nothing.
  const { concatMap, filter, firstValueFrom, startWith } = await import('rxjs');
  return firstValueFrom(
    core.changes.pipe(
      filter(({ collection, ids }) => collection === 'exports' && ids.includes(job.id)),
      startWith(undefined),
      concatMap(() => core.services.exporting.status(job.id)),
      filter(({ state }) => state.phase !== 'choosing' && state.phase !== 'working'),
    ),
  );
}

function failureOf({ kind, message, hint }: ApiError): Error {
  if (kind === 'Bug') return new Error(message);
  return new AttacheError(kind, message, hint === undefined ? {} : { hint });
}
