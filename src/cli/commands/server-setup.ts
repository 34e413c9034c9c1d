import { setUpServer } from '../../main/core/sync/set-up-server.ts';
import { administerServer } from '../administer-server.ts';
import type { CommandContext } from '../command-context.ts';

export interface ServerSetup {
  readonly url: string;
  readonly admin: string;
  readonly prefix: string;
  readonly user: readonly string[];
}

/** `server setup`: makes what a team needs on a CouchDB; says what it made. Repeating it changes nothing that is right. */
export async function serverSetup({ isJson, terminal }: CommandContext, options: ServerSetup): Promise<void> {
  const { prefix, user: users } = options;
  const made = await administerServer(options, (connection) => setUpServer(connection, { prefix, users }));
  if (isJson) return terminal.printJson({ made: made.map(({ what }) => what) });
  for (const { what } of made) terminal.print(`Set up: ${terminal.text(what)}`);
  terminal.print(made.length === 0 ? 'Everything was there already.' : 'The server is ready.');
}
