import { readFile, stat } from 'node:fs/promises';
import { AttacheError, MAX_WORD_FILE_BYTES } from '../../shared/api/index.ts';
import { lookDefinitionSchema } from '../../shared/looks/look-definition.ts';
import type { CommandContext } from '../command-context.ts';

/** `look list`: the looks a brief can have. */
export async function listLooks(context: CommandContext): Promise<void> {
  const { terminal } = context;
  const looks = await context.withCore(({ services }) => services.looks.list());
  if (context.isJson) return terminal.printJson(looks.map(({ id, name, isBuiltIn }) => ({ id, name, isBuiltIn })));
  for (const { id, name, isBuiltIn } of looks) {
    terminal.print(`${terminal.bold(id)}  ${terminal.text(name)}${isBuiltIn ? '' : ' (your own)'}`);
  }
}

/** `look add FILE --name NAME`: keeps the look of a Word file, and says what of it was taken. */
export async function addLook(
  context: CommandContext,
  { path, name: given }: { readonly path: string; readonly name: string },
): Promise<void> {
  const { terminal } = context;
  const name = nameOf(given);
  const content = (await bytesOf(path)).toString('base64');
  const { id, report } = await context.withCore(async ({ services }) => {
    const { definition, ...report } = await services.looks.read({ name, content });
    return { id: (await services.looks.save({ definition })).id, report };
  });
  if (context.isJson) return terminal.printJson({ id, ...report });
  terminal.print(`Added the look ${terminal.bold(id)}.`);
  terminal.print('Taken:');
  for (const sentence of report.taken) terminal.print(`  ${terminal.text(sentence)}`);
  terminal.print('Not taken:');
  for (const sentence of report.left) terminal.print(`  ${terminal.text(sentence)}`);
}

/** `look remove SLUG`. */
export async function removeLook(context: CommandContext, id: string): Promise<void> {
  await context.withCore(({ services }) => services.looks.remove(id));
  if (context.isJson) return context.terminal.printJson({ removed: id });
  context.terminal.print(`Removed the look ${context.terminal.bold(id)}.`);
}

function nameOf(given: string): string {
  const parsed = lookDefinitionSchema.shape.name.safeParse(given);
  if (parsed.success) return parsed.data;
  throw new AttacheError('Invalid', 'A look’s name has 1 to 60 characters.');
}

async function bytesOf(path: string): Promise<Buffer> {
  try {
    if ((await stat(path)).size > MAX_WORD_FILE_BYTES) {
      throw new AttacheError('Rejected', `${path} is larger than ${MAX_WORD_FILE_BYTES / 1_048_576} MB.`, {
        hint: 'Take the firm’s template itself, without text and pictures in it.',
      });
    }
    return await readFile(path);
  } catch (cause) {
    if (cause instanceof AttacheError) throw cause;
    throw new AttacheError('NotFound', `${path} can not be read.`, { cause });
  }
}
