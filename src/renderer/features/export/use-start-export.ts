import { useCallback } from 'react';
import { api, errorOf } from '../../app/api.ts';
import { showToast } from '../../ui/toast.tsx';
import { showExport } from './open-exports.ts';

/** Starts the export of a brief; its progress appears in the corner of the window. */
export function useStartExport(): (briefId: string) => Promise<void> {
  return useCallback(async (briefId) => {
    try {
      showExport(await api.exporting.start.mutate({ briefId }));
    } catch (thrown) {
      const { message, hint } = errorOf(thrown);
      showToast({ message: hint === undefined ? message : `${message} ${hint}` });
    }
  }, []);
}
