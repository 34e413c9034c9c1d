import { useCallback, useState } from 'react';
import { NewBriefDialog } from '../../features/briefs/list/new-brief-dialog.tsx';
import { Palette } from './palette.tsx';
import { useProgramCommands } from './use-program-commands.ts';
import { useShortcuts } from './use-shortcuts.ts';

/** The palette, the program's own commands and their keys. Mounted once, in the shell. */
export function CommandCenter() {
  const [isOpen, setOpen] = useState(false);
  const [isMakingBrief, setMakingBrief] = useState(false);
  useShortcuts(() => setOpen((open) => !open));
  useProgramCommands(useCallback(() => setMakingBrief(true), []));
  return (
    <>
      <Palette isOpen={isOpen} onOpenChange={setOpen} />
      <NewBriefDialog isOpen={isMakingBrief} onOpenChange={setMakingBrief} />
    </>
  );
}
