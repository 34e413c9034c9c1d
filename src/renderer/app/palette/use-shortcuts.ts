import { useEffect, useEffectEvent } from 'react';
import type { MenuCommand } from '../../../shared/api/bridge.ts';
import { menuCommandSchema } from '../../../shared/api/bridge.ts';
import { getBridge } from '../api.ts';
import { commandIds } from './command.ts';
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

/** Runs commands by their keys and by the host's menu, wherever the focus is. */
export function useShortcuts(togglePalette: () => void): void {
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented || event.isComposing) return;
    if (isShortcut(event, PALETTE_SHORTCUT)) {
      event.preventDefault();
      togglePalette();
      return;
    }
    const command = commandRegistry
      .list()
      .find(({ shortcut }) => shortcut !== undefined && isShortcut(event, shortcut));
    if (command === undefined) return;
    event.preventDefault();
    command.run();
  });
  const onMenu = useEffectEvent((message: unknown) => {
    const command = menuCommandSchema.safeParse(message);
    if (!command.success) return;
    if (command.data === 'palette') togglePalette();
    else commandRegistry.run(MENU_COMMANDS[command.data]);
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => onKey(event);
    window.addEventListener('keydown', listen);
    const stop = getBridge().onMenuCommand((message) => onMenu(message));
    return () => {
      window.removeEventListener('keydown', listen);
      stop();
    };
  }, []);
}
