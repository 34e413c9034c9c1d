import type { Entry, EntryKind } from '../model/index.ts';

/** Kinds whose status tells nothing where it is "observed": a recommendation, a risk or a figure is always something somebody saw. */
const ALWAYS_OBSERVED: readonly EntryKind[] = ['recommendation', 'risk', 'figure'];

/** Whether a reader learns something from the status of an entry. */
export function saysStatus({ kind, status }: Pick<Entry, 'kind' | 'status'>): boolean {
  return status !== 'observed' || !ALWAYS_OBSERVED.includes(kind);
}
