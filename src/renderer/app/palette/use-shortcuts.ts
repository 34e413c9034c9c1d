import { useEffectEvent, useLayoutEffect } from 'react';
import type { MenuCommand } from '../../../shared/api/bridge.ts';
import { menuCommandSchema } from '../../../shared/api/bridge.ts';
import { showToast } from '../../ui/toast.tsx';
import { getBridge } from '../api.ts';
import { commandIds, EXPORT_SHORTCUT } from './command.ts';
import { commandRegistry } from './command-registry.ts';
import { isShortcut } from './shortcut.ts';

/** Key of the palette. */
const PALETTE_SHORTCUT = 'Mod+K';

/** Which command each item of the host's menu runs; `palette` opens the palette itself. */
const MENU_COMMANDS: Readonly<Record<Exclude<MenuCommand, 'palette'>, string>> = {
  'new-brief': commandIds.newBrief,
  'export-brief': commandIds.exportBrief,
  settings: commandIds.settings,
  'focus-search': commandIds.focusSearch,
};

/** What is said where there is nothing to export: of the commands people press for, the one that is not on every page. */
const sayNothingToExport = () => showToast({ message: 'No brief is open to be exported.' });

/** Runs commands by their keys and by the host's menu, wherever the focus is. */
export function useShortcuts(togglePalette: () => void): void {
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented || event.isComposing) return;
    const run = isShortcut(event, PALETTE_SHORTCUT) ? togglePalette : actionOf(event);
    if (run === undefined) return;
    event.preventDefault();
    // A key that is held down asks once.
    if (!event.repeat) run();
  });
  const onMenu = useEffectEvent((message: unknown) => {
    const command = menuCommandSchema.safeParse(message);
    if (!command.success) return;
    if (command.data === 'palette') togglePalette();
    else if (!commandRegistry.run(MENU_COMMANDS[command.data])) sayNothingToExport();
  });
  useLayoutEffect(() => {
    const listen = (event: KeyboardEvent) => onKey(event);
    window.addEventListener('keydown', listen);
    const stop = getBridge().onMenuCommand((message) => onMenu(message));
    return () => {
      window.removeEventListener('keydown', listen);
      stop();
    };
  }, []);
}

/** What the program does at a key, `undefined` where it is none of its own. */
function actionOf(event: KeyboardEvent): (() => void) | undefined {
  const command = commandRegistry.list().find(({ shortcut }) => shortcut !== undefined && isShortcut(event, shortcut));
  return command?.run ?? (isShortcut(event, EXPORT_SHORTCUT) ? sayNothingToExport : undefined);
}
