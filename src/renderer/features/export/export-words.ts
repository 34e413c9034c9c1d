import type { ExportJob, ExportState } from '../../../shared/api/index.ts';

/** Whether an export still works or waits for a place to save. */
export function isRunning(job: ExportJob): boolean {
  return job.state.phase === 'choosing' || job.state.phase === 'working';
}

/** What the panel says of an export, in one line. */
export function exportWords(state: ExportState): string {
  switch (state.phase) {
    case 'choosing':
      return 'Choose where to save';
    case 'working':
      return state.step;
    case 'saved':
      return `Saved ${state.fileName}, ${sizeInWords(state.bytes)}`;
    case 'downloadable':
      return `${state.fileName}, ${sizeInWords(state.bytes)}, is in your downloads`;
    case 'cancelled':
      return 'Export cancelled. Nothing was saved.';
    case 'failed':
      return state.error.message;
  }
}

/** A file's size as people read it, not to be broken: "980 bytes", "48 KB", "1.2 MB". Decimal units, as file managers do. */
export function sizeInWords(bytes: number): string {
  if (bytes < 1_000) return bytes === 1 ? '1\u00a0byte' : `${bytes}\u00a0bytes`;
  // What rounds to 1,000 KB is a megabyte.
  if (bytes < 999_500) return `${Math.round(bytes / 1_000)}\u00a0KB`;
  return `${(bytes / 1_000_000).toFixed(1)}\u00a0MB`;
}
