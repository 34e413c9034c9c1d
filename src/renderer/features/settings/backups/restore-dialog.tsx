import type { BackupSummary, RestoreReport } from '../../../../shared/api/index.ts';
import { errorOf } from '../../../app/api.ts';
import { Button } from '../../../ui/button.tsx';
import { ModalDialog } from '../../../ui/dialog.tsx';
import { TaskProgress } from '../task-progress.tsx';
import { useRestoreBackup } from './backup-queries.ts';
import { instantText } from './backup-words.ts';

interface RestoreDialogProps {
  /** The backup to restore; nothing is asked where it is absent. */
  readonly backup: BackupSummary | undefined;
  readonly onClose: () => void;
  readonly onRestored: (report: RestoreReport) => void;
}

/** Asks before a backup takes the library's place. */
export function RestoreDialog({ backup, onClose, onRestored }: RestoreDialogProps) {
  const restore = useRestoreBackup();
  const close = () => {
    restore.reset();
    onClose();
  };
  const start = (name: string) =>
    restore.mutate(name, {
      onSuccess: (report) => {
        onRestored(report);
        close();
      },
    });
  return (
    <ModalDialog
      title="Restore this backup?"
      isOpen={backup !== undefined}
      onOpenChange={(isOpen) => !isOpen && !restore.isPending && close()}
    >
      <p>
        The library goes back to what it was on {backup && instantText(backup.madeAt)}: notes, entries and briefs. What
        is there now is kept as a backup first. If the library’s file is damaged, what is newer and can still be read is
        carried over.
      </p>
      {restore.isPending && (
        <div role="status">
          <TaskProgress kind="restore" />
        </div>
      )}
      {restore.isError && (
        <p className="form-error" role="alert">
          {errorOf(restore.error).message} {errorOf(restore.error).hint}
        </p>
      )}
      <div className="form-actions">
        <Button onPress={close} isDisabled={restore.isPending}>
          Keep it as it is
        </Button>
        <Button
          variant="danger"
          isDisabled={restore.isPending}
          onPress={() => backup !== undefined && start(backup.name)}
        >
          {restore.isPending ? 'Restoring…' : 'Restore'}
        </Button>
      </div>
    </ModalDialog>
  );
}
