import { AttacheError } from '../../../shared/api/errors.ts';
import type { PackStyle } from '../../../shared/styles/kept-style.ts';
import type { Store } from '../store/store.ts';
import { addStyle } from './kept-styles.ts';

/**
 * Takes the looks and citation styles that earlier versions kept with the settings to where the team gets them. May be killed at any
 * moment: they leave the settings once they are where they go. One that can not be used any more stays where it is.
 */
export async function moveStylesFromSettings(store: Store, now: () => Date): Promise<void> {
  const settings = await store.collections.settings.findOne('settings').exec();
  const { looks = [], citationStyles = [] } = settings?.toMutableJSON() ?? {};
  const moved = new Set<object>();
  const move = async (kept: { readonly id: string }, style: PackStyle) => {
    if (await isMoved(store, kept.id, style, now)) moved.add(kept);
  };
  for (const look of looks) await move(look, { kind: 'look', definition: look.definition });
  for (const file of citationStyles) await move(file, { kind: 'citation-style', title: file.title, text: file.text });
  if (moved.size === 0) return;
  const rest = {
    looks: looks.filter((look) => !moved.has(look)),
    citationStyles: citationStyles.filter((file) => !moved.has(file)),
  };
  await settings?.incrementalModify((present) => ({ ...present, ...rest }));
}

async function isMoved(store: Store, slug: string, style: PackStyle, now: () => Date): Promise<boolean> {
  try {
    await addStyle(store, slug, style, now);
    return true;
  } catch (error) {
    if (!(error instanceof AttacheError)) throw error;
    // It may be there already: from before this was killed, or from a colleague.
    return error.kind === 'Conflict';
  }
}
