import type { ExportFormat } from '../../../shared/api/index.ts';
import { api, errorOf } from '../../app/api.ts';
import { showToast } from '../../ui/toast.tsx';
import { showExport } from './open-exports.ts';

/** Exports that begin: of which briefs, to what. */
const beginning = new Set<string>();

interface ExportStart {
  /** To Word where it is not named. */
  readonly format?: ExportFormat;
  /** Saves what is unsaved, so that the pack holds it; gives whether the export may begin. */
  readonly prepare?: () => Promise<boolean>;
}

/** Starts the export of a brief; its progress appears in the corner of the window. Asked for twice at once, it begins once and says so. */
export async function startExport(briefId: string, { format = 'docx', prepare }: ExportStart = {}): Promise<void> {
  const name = `${briefId} ${format}`;
  if (beginning.has(name)) {
    showToast({ message: 'This brief is about to be exported.' });
    return;
  }
  beginning.add(name);
  try {
    if (prepare === undefined || (await prepare())) showExport(await api.exporting.start.mutate({ briefId, format }));
  } catch (thrown) {
    const { message, hint } = errorOf(thrown);
    showToast({ message: hint === undefined ? message : `${message} ${hint}` });
  } finally {
    beginning.delete(name);
  }
}
