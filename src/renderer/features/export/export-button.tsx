import { useRef } from 'react';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { useStartExport } from './use-start-export.ts';

interface ExportButtonProps {
  readonly briefId: string;
  /** Saves what is unsaved, so that the pack holds it; gives whether the export may begin. */
  readonly prepare: () => Promise<boolean>;
}

/** Exports the brief to Word. */
export function ExportButton({ briefId, prepare }: ExportButtonProps) {
  const start = useStartExport();
  const isStarting = useRef(false);
  const run = async () => {
    if (isStarting.current) return;
    isStarting.current = true;
    if (await prepare()) await start(briefId);
    isStarting.current = false;
  };
  return (
    <Button variant="primary" onPress={() => void run()}>
      <Icon name="download" /> Export to Word
    </Button>
  );
}
