import { showToast } from '../../../ui/toast.tsx';
import type { BriefEditor } from './brief-editor.ts';
import { savePhase } from './editing-state.ts';

/** Saves a brief that is about to be exported. @returns whether the pack would hold all that was typed; where not, says why */
export async function saveBeforeExport(editor: BriefEditor): Promise<boolean> {
  await editor.flush();
  const phase = savePhase(editor.state());
  if (phase === 'saved') return true;
  showToast({
    message:
      phase === 'contested'
        ? 'Choose first which text to keep; the pack holds what is saved.'
        : 'Not exported: the pack would lack what is not saved yet.',
  });
  return false;
}
