import { concatMap, filter, firstValueFrom, startWith } from 'rxjs';
import type { Core } from '../../main/core/core.ts';
import {
  type ApiError,
  AttacheError,
  type ExportFormat,
  type ExportJob,
  type ExportState,
} from '../../shared/api/index.ts';
import type { CommandContext } from '../command-context.ts';

type SavedState = Extract<ExportState, { phase: 'saved' }>;

/** What to export, in which format, and where to. */
export interface BriefExport {
  readonly briefId: string;
  readonly path: string;
  readonly format: ExportFormat;
}

/** `brief export SLUG --out FILE`: makes the pack. Ctrl+C stops it and leaves nothing behind. */
export async function exportBrief(context: CommandContext, { briefId, path, format }: BriefExport): Promise<void> {
  const saved = await context.withCore((core) => exportWith(core, briefId, format), { kind: 'path', path });
  if (context.isJson)
    return context.terminal.printJson({ path: saved.path, fileName: saved.fileName, bytes: saved.bytes });
  context.terminal.print(`Saved ${context.terminal.text(saved.path)} (${Math.ceil(saved.bytes / 1_024)} KB).`);
}

async function exportWith(core: Core, briefId: string, format: ExportFormat): Promise<SavedState> {
  const job = await core.services.exporting.start(briefId, format);
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
function ended(core: Core, job: ExportJob): Promise<ExportJob> {
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
