import type { Command } from './command.ts';

/** The one place where the program's commands are known. Features register theirs while they are on the screen. */
export interface CommandRegistry {
  /** Adds commands until the returned function is called. A later command with the same id hides the earlier one. */
  register(commands: readonly Command[]): () => void;
  /** All commands there are now; the same array until something is registered or goes. */
  list(): readonly Command[];
  /** Runs the command `id`. @returns whether there is one */
  run(id: string): boolean;
  subscribe(listener: () => void): () => void;
}

export function createCommandRegistry(): CommandRegistry {
  const registered = new Set<readonly Command[]>();
  const listeners = new Set<() => void>();
  let known: readonly Command[] = [];

  const refresh = () => {
    const byId = new Map([...registered].flat().map((command) => [command.id, command]));
    known = [...byId.values()];
    for (const listener of listeners) listener();
  };

  return {
    register(commands) {
      // A copy, so that the same array registered twice is two registrations.
      const registration = [...commands];
      registered.add(registration);
      refresh();
      return () => {
        if (registered.delete(registration)) refresh();
      };
    },
    list: () => known,
    run(id) {
      const command = known.find((candidate) => candidate.id === id);
      command?.run();
      return command !== undefined;
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** The window's commands. */
export const commandRegistry = createCommandRegistry();
