import { z } from 'zod';
import { AttacheError } from '../../shared/api/index.ts';
import { briefSchema, clientSchema, entrySchema } from '../../shared/model/index.ts';
import type { CommandContext } from '../command-context.ts';
import { readText } from '../read-text.ts';

/** What `entry`, `brief show` and `client show` print as JSON: other members are what belongs to it, and are left alone. */
const savableSchema = z.union([
  z.object({ entry: entrySchema, revision: z.string() }),
  z.object({ brief: briefSchema, revision: z.string() }),
  z.object({ client: clientSchema, revision: z.string() }),
]);
type Savable = z.infer<typeof savableSchema>;

/** `save FILE`: keeps an entry, a brief or a client as edited in what was printed of it with `--json`. */
export async function save(context: CommandContext, path: string): Promise<void> {
  const edited = parseSavable(await readText(path), path);
  const name = await context.withCore(async ({ services }) => {
    if ('entry' in edited) return (await services.library.saveEntry(edited)).entry.title;
    if ('brief' in edited) return (await services.briefs.save(edited)).brief.title;
    const { id, createdAt: _createdAt, updatedAt: _updatedAt, ...content } = edited.client;
    return (await services.clients.update({ ...content, id, revision: edited.revision })).client.name;
  });
  if (context.isJson) return context.terminal.printJson({ saved: name });
  context.terminal.print(`Saved ${context.terminal.bold(name)}.`);
}

function parseSavable(text: string, path: string): Savable {
  const parsed = savableSchema.safeParse(jsonOf(text));
  if (parsed.success) return parsed.data;
  throw new AttacheError('Invalid', `${path} holds no entry, brief or client: ${z.prettifyError(parsed.error)}`, {
    hint: 'Begin with what `entry`, `brief show` or `client show` prints with --json.',
  });
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
