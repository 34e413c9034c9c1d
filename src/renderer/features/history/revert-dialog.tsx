import type { DocumentVersion } from '../../../shared/api/history.ts';
import { errorOf } from '../../app/api.ts';
import { Button } from '../../ui/button.tsx';
import { ModalDialog } from '../../ui/dialog.tsx';
import { showToast } from '../../ui/toast.tsx';
import { type HistorySubject, useRevert } from './history-queries.ts';
import { authorsInWords, instantInWords, SUBJECT_NAMES } from './history-words.ts';

interface RevertDialogProps {
  readonly subject: HistorySubject;
  readonly title: string;
  readonly warning: string | undefined;
  /** The revision the versions were read at. */
  readonly revision: string;
  /** Where to go back to; nothing is asked where it is absent. */
  readonly version: DocumentVersion | undefined;
  readonly onReturned: (() => void) | undefined;
  readonly onClose: () => void;
}

/** Asks before a document says again what it said. */
export function RevertDialog(props: RevertDialogProps) {
  const { subject, title, warning, revision, version, onReturned, onClose } = props;
  const revert = useRevert(subject);
  const close = () => {
    revert.reset();
    onClose();
  };
  const goBack = ({ version: number }: DocumentVersion) =>
    revert.mutate(
      { version: number, revision },
      {
        onSuccess: () => {
          showToast({ message: `The ${SUBJECT_NAMES[subject.collection]} is as it was at version ${number}.` });
          onReturned?.();
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
          written since stays in the history: you can come back to it. {sharedInWords(subject)} {warning}
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

function sharedInWords({ collection }: HistorySubject): string {
  return collection === 'annotations'
    ? 'Whoever sees the note then gets this as any other change.'
    : 'Your team gets this as any other change.';
}
