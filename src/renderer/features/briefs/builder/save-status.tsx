import { Button } from '../../../ui/button.tsx';
import { type EditingState, type SavePhase, savePhase } from '../editing/editing-state.ts';

const WORDS: Readonly<Record<SavePhase, string>> = {
  saved: 'All changes saved',
  unsaved: 'Saving…',
  saving: 'Saving…',
  failed: 'Not saved yet',
  contested: 'Waiting for your choice',
};

interface SaveStatusProps {
  readonly state: EditingState;
  readonly onRetry: () => void;
}

/** One quiet line that says whether what was typed is saved. */
export function SaveStatus({ state, onRetry }: SaveStatusProps) {
  const phase = savePhase(state);
  return (
    <div className={`save-status save-status-${phase}`}>
      <p role="status">{WORDS[phase]}</p>
      {phase === 'failed' && state.error !== undefined && (
        <>
          <p className="save-status-reason">
            {state.error.message} {state.error.hint} What you typed is kept on this computer.
          </p>
          <Button onPress={onRetry}>Try again</Button>
        </>
      )}
    </div>
  );
}
