import type { Core } from '../main/core/core.ts';
import type { SaveTarget } from '../main/host.ts';
import type { Terminal } from './terminal.ts';

/** What every command is given: where the library is, how to open it, and where to print. */
export interface CommandContext {
  readonly directory: string;
  readonly isJson: boolean;
  readonly terminal: Terminal;
  /** Opens the library, does the work, and closes it whatever happens. Exports go to `saveTarget`, asked for each where it is a function. */
  withCore<Result>(
    work: (core: Core) => Promise<Result>,
    saveTarget?: SaveTarget | (() => SaveTarget),
  ): Promise<Result>;
}
