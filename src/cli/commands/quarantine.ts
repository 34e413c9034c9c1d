import type { CommandContext } from '../command-context.ts';

/** `quarantine`: documents of the server this version can not take in, each with its reason. */
export async function quarantine(context: CommandContext): Promise<void> {
  const { isJson, terminal } = context;
  const found = await context.withCore(({ services }) => services.sync.quarantine());
  if (isJson) return terminal.printJson(found);
  if (found.length === 0) return terminal.print('Nothing is in quarantine.');
  for (const { scope, remoteId, reason } of found) {
    terminal.print(terminal.bold(`${scope}  ${remoteId}`));
    terminal.print(terminal.wrap(terminal.text(reason), '  '));
  }
}
