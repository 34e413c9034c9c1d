import type { DocumentVersion } from '../../../shared/api/history.ts';
import { errorOf } from '../../app/api.ts';
import { Button } from '../../ui/button.tsx';
import { ModalDialog } from '../../ui/dialog.tsx';
import { showToast } from '../../ui/toast.tsx';
import { useRevert } from './history-queries.ts';
import { authorsInWords, instantInWords } from './history-words.ts';

interface RevertDialogProps {
  readonly entryId: string;
  readonly title: string;
  /** The revision the versions were read at. */
  readonly revision: string;
  /** Where to go back to; nothing is asked where it is absent. */
  readonly version: DocumentVersion | undefined;
  readonly onClose: () => void;
}

/** Asks before an entry says again what it said. */
export function RevertDialog({ entryId, title, revision, version, onClose }: RevertDialogProps) {
  const revert = useRevert(entryId);
  const close = () => {
    revert.reset();
    onClose();
  };
  const goBack = ({ version: number }: DocumentVersion) =>
    revert.mutate(
      { version: number, revision },
      {
        onSuccess: () => {
          showToast({ message: `The entry is as it was at version ${number}.` });
          close();
        },
      },
    );
  return (
    <ModalDialog
      title="Go back to this version?"
      isOpen={version !== undefined}
      onOpenChange={(isOpen) => !isOpen && close()}
    >
      {version !== undefined && (
        <p>
          “{title}” will say again what it said on {instantInWords(version.at)} ({authorsInWords(version)}). What was
          written since stays in the history: you can come back to it. Your team gets this as any other change.
        </p>
      )}
      {revert.isError && (
        <p role="alert">
          {errorOf(revert.error).message} {errorOf(revert.error).hint}
        </p>
      )}
      <div className="form-actions">
        <Button onPress={close}>Leave it as it is</Button>
        <Button
          variant="primary"
          isDisabled={revert.isPending}
          onPress={() => version !== undefined && goBack(version)}
        >
          Go back
        </Button>
      </div>
    </ModalDialog>
  );
}
