import type { CommandContext } from '../command-context.ts';
import { readText } from '../read-text.ts';

/** `citation-style list`: the styles a brief can be cited in. */
export async function listCitationStyles({ withCore, terminal, isJson }: CommandContext): Promise<void> {
  const styles = await withCore(({ services }) => services.citationStyles.list());
  if (isJson) return terminal.printJson(styles);
  for (const { id, title, kind, isBuiltIn } of styles) {
    const place = kind === 'note' ? 'in notes' : 'in the text';
    terminal.print(`${id}  ${terminal.text(title)} (${place}${isBuiltIn ? '' : ', added'})`);
  }
}

/** `citation-style add FILE`: adds the file of a style. */
export async function addCitationStyle({ withCore, terminal, isJson }: CommandContext, path: string): Promise<void> {
  const text = await readText(path);
  const added = await withCore(({ services }) => services.citationStyles.add({ text }));
  if (isJson) return terminal.printJson(added);
  terminal.print(`Added ${added.id}: ${terminal.text(added.title)}`);
}

/** `citation-style remove ID`: takes out a style that was added. */
export async function removeCitationStyle({ withCore, terminal, isJson }: CommandContext, id: string): Promise<void> {
  await withCore(({ services }) => services.citationStyles.remove(id));
  if (isJson) return terminal.printJson({ removed: id });
  terminal.print(`Removed ${id}.`);
}
