import { useSyncExternalStore } from 'react';
import type { ExportJob } from '../../../shared/api/index.ts';

/** Exports shown in the window's corner, from their start until a person puts them away. */
let open: readonly ExportJob[] = [];
/** Those of them that ended. */
const ended = new Set<string>();
const listeners = new Set<() => void>();

function change(next: readonly ExportJob[]): void {
  open = next;
  for (const listener of listeners) listener();
}

/** Shows an export that was just started, in the place of an earlier one of the same kind of the same brief that ended. */
export function showExport(job: ExportJob): void {
  const isReplaced = ({ id, briefId, kind }: ExportJob) =>
    ended.has(id) && briefId === job.briefId && kind === job.kind;
  change([...open.filter((earlier) => !isReplaced(earlier)), job]);
}

/** Tells that an export ended: the next one of its kind may take its place. */
export function endExport(jobId: string): void {
  ended.add(jobId);
}

/** Puts an export away. */
export function dismissExport(jobId: string): void {
  change(open.filter(({ id }) => id !== jobId));
}

/** The exports shown now, as they were when they started. */
export function useOpenExports(): readonly ExportJob[] {
  return useSyncExternalStore(subscribeToExports, openExports);
}

/** The exports shown now, as they were when they started; the same array until one comes or goes. */
export function openExports(): readonly ExportJob[] {
  return open;
}

function subscribeToExports(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
