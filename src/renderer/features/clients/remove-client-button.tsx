import { useState } from 'react';
import type { Client } from '../../../shared/model/index.ts';
import { errorOf } from '../../app/api.ts';
import { Button } from '../../ui/button.tsx';
import { ModalDialog } from '../../ui/dialog.tsx';
import { useRemoveClient } from './client-queries.ts';

interface RemoveClientButtonProps {
  readonly client: Client;
  readonly onRemoved: () => void;
}

/** Removes a client after asking. Where a brief is for it, the refusal is shown as the core words it. */
export function RemoveClientButton({ client, onRemoved }: RemoveClientButtonProps) {
  const remove = useRemoveClient();
  const [isAsking, setAsking] = useState(false);
  const change = (isOpen: boolean) => {
    remove.reset();
    setAsking(isOpen);
  };
  const confirm = () =>
    remove.mutate(client.id, {
      onSuccess: () => {
        setAsking(false);
        onRemoved();
      },
    });
  const refusal = remove.isError ? errorOf(remove.error) : undefined;
  return (
    <>
      <Button variant="quiet" onPress={() => change(true)}>
        Delete client
      </Button>
      <ModalDialog title={`Delete ${client.name}?`} isOpen={isAsking} onOpenChange={change}>
        {refusal === undefined ? (
          <p>What is known of this client is removed. You can bring it back in Settings, under “Removed”.</p>
        ) : (
          <p role="alert" className="form-error">
            {refusal.message} {refusal.hint}
          </p>
        )}
        <div className="form-actions">
          <Button onPress={() => change(false)}>{refusal === undefined ? 'Keep it' : 'Close'}</Button>
          {refusal === undefined && (
            <Button variant="danger" onPress={confirm}>
              Delete
            </Button>
          )}
        </div>
      </ModalDialog>
    </>
  );
}
