import type { Marking } from '../../shared/model/index.ts';
import type { CommandContext } from '../command-context.ts';

/** `client list`: for whom briefs can be made, by name. */
export async function listClients(context: CommandContext): Promise<void> {
  const views = await context.withCore(({ services }) => services.clients.list());
  const { terminal } = context;
  if (context.isJson) return terminal.printJson(views);
  if (views.length === 0) terminal.print('There is no client yet.');
  for (const { client } of views)
    terminal.print(`${terminal.bold(client.name)}\n  ${terminal.dim([client.id, client.sector].join(' · '))}`);
}

/** `client show SLUG`: what is known of a client; with `--json` the whole of it, to be edited and saved. */
export async function showClient(context: CommandContext, id: string): Promise<void> {
  const view = await context.withCore(({ services }) => services.clients.get(id));
  const { terminal } = context;
  if (context.isJson) return terminal.printJson(view);
  const { client } = view;
  terminal.print(terminal.bold(client.name));
  for (const line of [client.sector, client.jurisdictions.join(', '), client.topics.join(', ')])
    if (line !== '') terminal.print(`  ${terminal.text(line)}`);
  if (client.profile !== '') terminal.print(`\n${terminal.wrap(terminal.text(client.profile))}`);
}

/** What a new client is called, its sector, and what its packs are marked. */
export interface NewClient {
  readonly name: string;
  readonly sector: string;
  readonly marking: Marking;
}

/** `client new NAME`: adds a client, of whom more can be said with `save`. */
export async function newClient(context: CommandContext, { name, sector, marking }: NewClient): Promise<void> {
  const content = { name, sector, marking, profile: '', jurisdictions: [], topics: [] };
  const view = await context.withCore(({ services }) => services.clients.create(content));
  if (context.isJson) return context.terminal.printJson(view);
  context.terminal.print(`Added ${context.terminal.bold(view.client.name)}: ${context.terminal.text(view.client.id)}`);
}
