import { errorOf } from '../../app/api.ts';
import { Button } from '../../ui/button.tsx';
import { ModalDialog } from '../../ui/dialog.tsx';
import { useStopEncrypting } from './sync-queries.ts';

interface StopEncryptingDialogProps {
  readonly isOpen: boolean;
  readonly onOpenChange: (isOpen: boolean) => void;
}

/** Sends private notes in plain text again, after asking. */
export function StopEncryptingDialog({ isOpen, onOpenChange }: StopEncryptingDialogProps) {
  const stop = useStopEncrypting();
  const change = (next: boolean) => {
    stop.reset();
    onOpenChange(next);
  };
  const failure = stop.isError ? errorOf(stop.error) : undefined;
  return (
    <ModalDialog title="Stop encrypting your private notes?" isOpen={isOpen} onOpenChange={change}>
      <p>
        They are sent again as they are, from this computer and from your other devices, and whoever looks after the
        server can read them. Your team still does not see them.
      </p>
      {failure !== undefined && (
        <p role="alert" className="form-error">
          {failure.message} {failure.hint}
        </p>
      )}
      <div className="form-actions">
        <Button onPress={() => change(false)}>Keep them encrypted</Button>
        <Button
          variant="danger"
          isDisabled={stop.isPending}
          onPress={() => stop.mutate(undefined, { onSuccess: () => onOpenChange(false) })}
        >
          {stop.isPending ? 'Sending…' : 'Stop encrypting'}
        </Button>
      </div>
    </ModalDialog>
  );
}
