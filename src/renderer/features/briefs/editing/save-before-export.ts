import { showToast } from '../../../ui/toast.tsx';
import type { BriefEditor } from './brief-editor.ts';
import { savePhase } from './editing-state.ts';

/** Saves a brief that is about to be exported. @returns whether the pack would hold all that was typed; where not, says why */
export function saveBeforeExport(editor: BriefEditor): Promise<boolean> {
  return saveBefore(editor, {
    contested: 'Choose first which text to keep; the pack holds what is saved.',
    unsaved: 'Not exported: the pack would lack what is not saved yet.',
  });
}

/** Saves a brief that is about to say again what it said. @returns whether all that was typed is in its history; where not, says why */
export function saveBeforeReturn(editor: BriefEditor): Promise<boolean> {
  return saveBefore(editor, {
    contested: 'Choose first which text to keep; only what is saved is in the history.',
    unsaved: 'What was typed is not saved yet, and would be lost by going back.',
  });
}

async function saveBefore(
  editor: BriefEditor,
  reasons: { readonly contested: string; readonly unsaved: string },
): Promise<boolean> {
  await editor.flush();
  const phase = savePhase(editor.state());
  if (phase === 'saved') return true;
  showToast({ message: phase === 'contested' ? reasons.contested : reasons.unsaved });
  return false;
}
