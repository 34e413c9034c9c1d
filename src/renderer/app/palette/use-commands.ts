import { useLayoutEffect, useSyncExternalStore } from 'react';
import type { Command } from './command.ts';
import { commandRegistry } from './command-registry.ts';

/**
 * Offers `commands` in the palette as long as the component is on the screen: what is seen can be pressed for at once.
 * Memoise the array.
 */
export function useRegisterCommands(commands: readonly Command[]): void {
  useLayoutEffect(() => commandRegistry.register(commands), [commands]);
}

/** The commands there are now. */
export function useCommands(): readonly Command[] {
  return useSyncExternalStore(commandRegistry.subscribe, commandRegistry.list);
}
