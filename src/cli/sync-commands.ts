import type { Command } from 'commander';
import type { CommandContext } from './command-context.ts';
import { conflicts } from './commands/conflicts.ts';
import { quarantine } from './commands/quarantine.ts';
import { serverCheck } from './commands/server-check.ts';
import { serverSetup } from './commands/server-setup.ts';
import { type SyncOptions, sync } from './commands/sync.ts';

interface ServerOptions {
  readonly url: string;
  readonly admin: string;
  readonly prefix: string;
  readonly user: readonly string[];
}

/** Adds the commands about the team's server. */
export function addSync(program: Command, contextOf: (command: Command) => CommandContext): void {
  program
    .command('sync')
    .description(
      'exchange everything with the team’s server; secrets come from ATTACHE_SERVER_PASSWORD or ATTACHE_SERVER_TOKEN',
    )
    .option('--url <address>', 'sign in to this server first')
    .option('--user <name>', 'as whom')
    .option('--prefix <name>', 'what the names of the team’s databases begin with')
    .option(
      '--encrypt-private',
      'encrypt what is private before it leaves, or open it, with ATTACHE_PRIVATE_PASSPHRASE',
    )
    .option('--change-passphrase', 'give what is private the passphrase in ATTACHE_NEW_PRIVATE_PASSPHRASE')
    .option('--new-key', 'the same, and encrypt everything anew: where somebody may know the old passphrase')
    .option('--stop-encrypting', 'have what is private in plain text on the server again')
    .option('--once', 'once, which is what happens anyhow')
    .option('--watch', 'again and again, until Ctrl+C')
    .action((options: SyncOptions & { once?: true }, command: Command) => {
      if (options.once && options.watch) command.error('error: say --once or --watch');
      if (options.stopEncrypting && (options.encryptPrivate || options.changePassphrase || options.newKey))
        command.error('error: say --stop-encrypting alone');
      return sync(contextOf(command), options);
    });
  program
    .command('conflicts')
    .description('show what two people changed to different things, or decide one')
    .option('--decide <id>', 'the conflict to decide')
    .option('--keep <which>', '“kept” (what the document holds now) or “other”')
    .action(({ decide, keep }: { decide?: string; keep?: string }, command: Command) => {
      if ((decide === undefined) !== (keep === undefined)) command.error('error: say --decide and --keep together');
      if (keep !== undefined && keep !== 'kept' && keep !== 'other')
        command.error('error: --keep is “kept” or “other”');
      const choice = keep === 'other' ? 'other' : 'kept';
      return conflicts(contextOf(command), decide === undefined ? undefined : { id: decide, choice });
    });
  program
    .command('quarantine')
    .description('show what came from the server and can not be read, and why')
    .action((_options, command: Command) => quarantine(contextOf(command)));
  addServer(program, contextOf);
}

function addServer(program: Command, contextOf: (command: Command) => CommandContext): void {
  const server = program
    .command('server')
    .description('set up a CouchDB for a team, or check one; the password comes from ATTACHE_SERVER_PASSWORD');
  const add = (
    name: string,
    description: string,
    run: (context: CommandContext, options: ServerOptions) => Promise<void>,
  ) =>
    server
      .command(name)
      .description(description)
      .requiredOption('--url <address>', 'address of the server')
      .option('--admin <name>', 'its administrator', 'admin')
      .option('--prefix <name>', 'what the names of the databases begin with', 'attache')
      .option('--user <name...>', 'users who get a private database', [])
      .action((options: ServerOptions, command: Command) => run(contextOf(command), options));
  add('setup', 'make databases, members and checks; may be repeated', serverSetup);
  add('check', 'say whether databases, members and checks are as they should be', serverCheck);
}
