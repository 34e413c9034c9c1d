import { useState } from 'react';
import type { Client } from '../../../shared/model/index.ts';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { NewBriefDialog } from '../briefs/list/new-brief-dialog.tsx';

/** Begins a brief for this client, with entries proposed for it. */
export function StartBriefButton({ client }: { readonly client: Client }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button onPress={() => setOpen(true)}>
        <Icon name="brief" /> Start a brief for {client.name}
      </Button>
      <NewBriefDialog client={client} isOpen={isOpen} onOpenChange={setOpen} />
    </>
  );
}
