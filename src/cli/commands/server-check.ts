import { checkServer } from '../../main/core/sync/set-up-server.ts';
import { AttacheError } from '../../shared/api/index.ts';
import { administerServer } from '../administer-server.ts';
import type { CommandContext } from '../command-context.ts';
import type { ServerSetup } from './server-setup.ts';

/** `server check`: says what is as it should be. @throws AttacheError Invalid where something is not, after listing it */
export async function serverCheck({ isJson, terminal }: CommandContext, options: ServerSetup): Promise<void> {
  const { prefix, user: users } = options;
  const found = await administerServer(options, (connection) => checkServer(connection, { prefix, users }));
  if (isJson) terminal.printJson(found);
  else
    for (const { what, isRight } of found) terminal.print(`${isRight ? 'right  ' : 'WRONG  '} ${terminal.text(what)}`);
  const wrong = found.filter(({ isRight }) => !isRight);
  if (wrong.length > 0) {
    throw new AttacheError('Invalid', `${wrong.length} of ${found.length} things are not as they should be.`, {
      hint: 'Run “attache server setup” with the same options.',
    });
  }
}
