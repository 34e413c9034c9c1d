import { useCallback } from 'react';
import type { ExportFormat } from '../../../shared/api/index.ts';
import { api, errorOf } from '../../app/api.ts';
import { showToast } from '../../ui/toast.tsx';
import { showExport } from './open-exports.ts';

/** Starts the export of a brief, to Word where no format is named; its progress appears in the corner of the window. */
export function useStartExport(): (briefId: string, format?: ExportFormat) => Promise<void> {
  return useCallback(async (briefId, format = 'docx') => {
    try {
      showExport(await api.exporting.start.mutate({ briefId, format }));
    } catch (thrown) {
      const { message, hint } = errorOf(thrown);
      showToast({ message: hint === undefined ? message : `${message} ${hint}` });
    }
  }, []);
}
