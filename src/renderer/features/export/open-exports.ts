import { useSyncExternalStore } from 'react';
import type { ExportJob } from '../../../shared/api/index.ts';

/** Exports shown in the window's corner, from their start until a person puts them away. */
let open: readonly ExportJob[] = [];
const listeners = new Set<() => void>();

function change(next: readonly ExportJob[]): void {
  open = next;
  for (const listener of listeners) listener();
}

/** Shows an export that was just started. It takes the place of an earlier one of the same kind of the same brief. */
export function showExport(job: ExportJob): void {
  change([...open.filter(({ briefId, kind }) => briefId !== job.briefId || kind !== job.kind), job]);
}

/** Puts an export away. */
export function dismissExport(jobId: string): void {
  change(open.filter(({ id }) => id !== jobId));
}

/** The exports shown now, as they were when they started. */
export function useOpenExports(): readonly ExportJob[] {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => open,
  );
}
