/** Something the program can do, offered in the palette and reachable by its shortcut. */
export interface Command {
  readonly id: string;
  /** What it does, as an order: "New brief". */
  readonly title: string;
  readonly group: CommandGroup;
  /** Other words a person may look for it by. */
  readonly keywords?: string;
  /** Keys that do the same, as they are shown: `Ctrl+K`. */
  readonly shortcut?: string;
  readonly run: () => void;
}

export type CommandGroup = 'On this page' | 'Go to' | 'Create' | 'View';

/** Order in which the palette shows the groups: what belongs to the page being looked at comes first. */
export const COMMAND_GROUPS: readonly CommandGroup[] = ['On this page', 'Create', 'Go to', 'View'];

/** Keys that export the open brief. */
export const EXPORT_SHORTCUT = 'Mod+Shift+E';

/** Ids of the commands the host's menu and several features know. */
export const commandIds = {
  exportBrief: 'brief.export',
  newBrief: 'brief.new',
  settings: 'go.settings',
  focusSearch: 'go.search',
} as const;
