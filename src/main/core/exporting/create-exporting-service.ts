import { basename } from 'node:path';
import {
  AttacheError,
  type ExportFormat,
  type ExportingService,
  type ExportJob,
  type ExportState,
  type PrintChoices,
  toApiError,
} from '../../../shared/api/index.ts';
import type { Pack } from '../../../shared/pack/index.ts';
import type { Host, SaveTarget } from '../../host.ts';
import type { PartialFiles } from '../store/partial-files.ts';
import { packMaker } from './pack-maker.ts';
import { cancelled, type RenderOptions } from './render-in-worker.ts';
import { writeDocument } from './write-document.ts';

export interface ExportingServiceOptions {
  /** Composes the pack of a brief, and suggests a file name without its ending. */
  readonly briefPack: (
    briefId: string,
    choices: PrintChoices,
  ) => Promise<{ readonly pack: Pack; readonly suggestedName: string }>;
  readonly host: Host;
  readonly newId: () => string;
  readonly partials: PartialFiles;
  /** Told whenever the state of a job changed. */
  readonly onChange: (jobId: string) => void;
  /** Told of faults that are bugs. */
  readonly onFault: (fault: unknown) => void;
}

/** A document to export: its name, and how it is made once there is a place for it. */
export interface Exportable {
  /** A plain file name. */
  readonly suggestedName: string;
  readonly make: (options: RenderOptions) => Promise<MadeDocument>;
  /** Lets go of what it is made with, whether it was made or not. */
  readonly close?: () => void;
}

export interface MadeDocument {
  readonly bytes: Uint8Array;
  /** What the person should know of it, in a sentence. */
  readonly remark?: string;
}

/** An export to begin; a Word document where no format is named. */
type BegunExport = Pick<ExportJob, 'briefId' | 'kind'> & Partial<Pick<ExportJob, 'format'>>;

/** Exports that other services begin. */
export interface ExportStarter {
  /** Begins an export as `start` does. What `prepare` throws is how it failed. */
  begin(job: BegunExport, prepare: () => Promise<Exportable>): ExportJob;
}

/** Jobs remembered after they ended, so that a window can still show them. */
const REMEMBERED_JOBS = 50;
/** Share of the work that is printing; the rest is writing the file. */
const RENDERING_SHARE = 0.95;

interface RunningJob {
  job: ExportJob;
  readonly stop: AbortController;
  readonly ended: Promise<void>;
}

/** Exports briefs, several at once, each in a thread of its own. */
export function createExportingService(
  options: ExportingServiceOptions,
): ExportingService & ExportStarter & { close(): Promise<void> } {
  const jobs = new Map<string, RunningJob>();

  function find(jobId: string): RunningJob {
    const found = jobs.get(jobId);
    if (found === undefined) throw new AttacheError('NotFound', 'There is no such export.');
    return found;
  }

  function change(id: string, state: ExportState): void {
    const running = jobs.get(id);
    if (running === undefined) return;
    running.job = { ...running.job, state };
    options.onChange(id);
  }

  async function run(id: string, prepare: () => Promise<Exportable>, signal: AbortSignal): Promise<void> {
    try {
      const exportable = await prepare();
      const exported = exportDocument(exportable, signal, (state) => change(id, state));
      change(id, await exported.finally(() => exportable.close?.()));
    } catch (thrown) {
      const error = toApiError(thrown);
      if (error.kind === 'Bug') options.onFault(thrown);
      change(id, error.kind === 'Cancelled' ? { phase: 'cancelled' } : { phase: 'failed', error });
    }
  }

  async function exportDocument(
    { suggestedName, make }: Exportable,
    signal: AbortSignal,
    onState: (state: ExportState) => void,
  ): Promise<ExportState> {
    const target = await options.host.chooseSaveTarget(suggestedName);
    if (target.kind === 'cancelled' || signal.aborted) throw cancelled();
    onState({ phase: 'working', step: 'Gathering the pack', fraction: 0 });
    const made = await make({
      signal,
      onProgress: ({ step, fraction }) => onState({ phase: 'working', step, fraction: fraction * RENDERING_SHARE }),
    });
    await writeDocument(target.path, made.bytes, signal, { partials: options.partials });
    return finished(target, suggestedName, made);
  }

  async function packToExport(briefId: string, format: ExportFormat, choices: PrintChoices): Promise<Exportable> {
    // Its thread loads while the pack is gathered and the place for it is chosen.
    const { make, close } = packMaker(format, options.host);
    try {
      const { pack, suggestedName } = await options.briefPack(briefId, choices);
      return {
        suggestedName: `${suggestedName}.${format}`,
        make: async (rendering) => ({ bytes: await make(pack, rendering) }),
        close,
      };
    } catch (error) {
      close();
      throw error;
    }
  }

  function begin({ briefId, kind, format = 'docx' }: BegunExport, prepare: () => Promise<Exportable>): ExportJob {
    const id = options.newId();
    const stop = new AbortController();
    const job: ExportJob = { id, briefId, kind, format, state: { phase: 'choosing' } };
    const { promise: ended, resolve } = Promise.withResolvers<void>();
    jobs.set(id, { job, stop, ended });
    forgetOldest(jobs);
    void run(id, prepare, stop.signal).finally(resolve);
    return job;
  }

  return {
    begin,
    async start(briefId, format = 'docx', choices = {}) {
      return begin({ briefId, kind: 'pack', format }, () => packToExport(briefId, format, choices));
    },
    async status(jobId) {
      return find(jobId).job;
    },
    async cancel(jobId) {
      const running = find(jobId);
      running.stop.abort();
      if (running.job.state.phase === 'working') await running.ended;
      return running.job;
    },
    async showInFolder(jobId) {
      const { state } = find(jobId).job;
      if (state.phase !== 'saved') throw new AttacheError('Unavailable', 'This export was not saved to a folder.');
      await options.host.showInFolder(state.path);
    },
    async close() {
      const running = [...jobs.values()].filter(({ job }) => job.state.phase === 'working');
      for (const { stop } of jobs.values()) stop.abort();
      await Promise.all(running.map((job) => job.ended));
    },
  };
}

function finished(
  target: Exclude<SaveTarget, { kind: 'cancelled' }>,
  suggestedName: string,
  made: MadeDocument,
): ExportState {
  const facts = { bytes: made.bytes.byteLength, ...(made.remark === undefined ? {} : { remark: made.remark }) };
  if (target.kind === 'download') return { phase: 'downloadable', url: target.url, fileName: suggestedName, ...facts };
  return { phase: 'saved', path: target.path, fileName: basename(target.path), ...facts };
}

function forgetOldest(jobs: Map<string, RunningJob>): void {
  for (const [id, { job }] of jobs) {
    if (jobs.size <= REMEMBERED_JOBS) return;
    if (job.state.phase !== 'working' && job.state.phase !== 'choosing') jobs.delete(id);
  }
}
