import type { BriefSummary } from '../../../../shared/api/index.ts';
import { errorOf } from '../../../app/api.ts';
import { Button } from '../../../ui/button.tsx';
import { ModalDialog } from '../../../ui/dialog.tsx';
import { useRemoveBrief } from '../data/brief-queries.ts';

interface RemoveBriefDialogProps {
  /** The brief to delete; nothing is asked where it is absent. */
  readonly brief: BriefSummary | undefined;
  readonly onClose: () => void;
}

/** Asks before a brief is removed. */
export function RemoveBriefDialog({ brief, onClose }: RemoveBriefDialogProps) {
  const remove = useRemoveBrief();
  return (
    <ModalDialog
      title="Delete this brief?"
      isOpen={brief !== undefined}
      onOpenChange={(isOpen) => !isOpen && onClose()}
    >
      <p>
        “{brief?.title}” and the text written in it are removed. You can bring them back in Settings, under “Removed”.
        Entries and notes of the library stay, and so do Word files already exported.
      </p>
      {remove.isError && <p role="alert">{errorOf(remove.error).message}</p>}
      <div className="form-actions">
        <Button onPress={onClose}>Keep it</Button>
        <Button variant="danger" onPress={() => brief !== undefined && remove.mutate(brief.id, { onSuccess: onClose })}>
          Delete
        </Button>
      </div>
    </ModalDialog>
  );
}
