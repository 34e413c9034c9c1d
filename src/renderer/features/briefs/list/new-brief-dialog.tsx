import { navigate } from '../../../app/routes.ts';
import { ModalDialog } from '../../../ui/dialog.tsx';
import { NewBriefForm } from './new-brief-form.tsx';

interface NewBriefDialogProps {
  /** The client it is for, where that is known. */
  readonly client?: { readonly id: string; readonly name: string };
  readonly isOpen: boolean;
  readonly onOpenChange: (isOpen: boolean) => void;
}

/** Begins a brief and opens it. */
export function NewBriefDialog({ client, isOpen, onOpenChange }: NewBriefDialogProps) {
  return (
    <ModalDialog
      title={client === undefined ? 'New brief' : `New brief for ${client.name}`}
      isOpen={isOpen}
      onOpenChange={onOpenChange}
    >
      <NewBriefForm
        clientId={client?.id}
        onCancel={() => onOpenChange(false)}
        onCreated={(id) => {
          onOpenChange(false);
          navigate(`/briefs/${id}`);
        }}
      />
    </ModalDialog>
  );
}
