import { navigate } from '../../../app/routes.ts';
import { ModalDialog } from '../../../ui/dialog.tsx';
import { NewBriefForm } from './new-brief-form.tsx';

interface NewBriefDialogProps {
  readonly isOpen: boolean;
  readonly onOpenChange: (isOpen: boolean) => void;
}

/** Begins a brief and opens it. */
export function NewBriefDialog({ isOpen, onOpenChange }: NewBriefDialogProps) {
  return (
    <ModalDialog title="New brief" isOpen={isOpen} onOpenChange={onOpenChange}>
      <NewBriefForm
        onCancel={() => onOpenChange(false)}
        onCreated={(id) => {
          onOpenChange(false);
          navigate(`/briefs/${id}`);
        }}
      />
    </ModalDialog>
  );
}
