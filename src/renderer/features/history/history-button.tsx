import { useState } from 'react';
import { Button } from '../../ui/button.tsx';
import { ModalDialog } from '../../ui/dialog.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { VersionList, type VersionListProps } from './version-list.tsx';

/** Who changed what in a document and when, in a dialog: for those that have little room. */
export function HistoryButton(props: VersionListProps) {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <IconButton icon="history" label="History" onPress={() => setOpen(true)} />
      <ModalDialog title={`History of “${props.title}”`} isOpen={isOpen} onOpenChange={setOpen}>
        <VersionList {...props} />
        <div className="form-actions">
          <Button onPress={() => setOpen(false)}>Close</Button>
        </div>
      </ModalDialog>
    </>
  );
}
