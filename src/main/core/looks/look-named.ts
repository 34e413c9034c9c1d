import { AttacheError } from '../../../shared/api/errors.ts';
import type { LookDefinition } from '../../../shared/looks/look-definition.ts';
import { BUILT_IN_LOOKS, builtInLook } from '../exporting/template.ts';
import type { LateCollections } from '../store/store.ts';
import { findStyle, keptStyles } from '../styles/kept-styles.ts';

/** The look a brief names. @throws AttacheError NotFound where it is not on this device */
export async function lookNamed(store: Pick<LateCollections, 'styles'>, id: string): Promise<LookDefinition> {
  if (BUILT_IN_LOOKS.includes(id)) return builtInLook(id);
  const found = await findStyle(store, 'look', id);
  if (found !== undefined) return found.definition;
  const own = await keptStyles(store, 'look');
  const known = [...BUILT_IN_LOOKS, ...own.map(({ slug }) => slug)];
  throw new AttacheError('NotFound', `There is no look “${id}” on this device.`, {
    hint: `It comes with the next sync where a colleague has it. Or add it under Settings, Looks, from the firm’s Word template, or choose another: ${known.join(', ')}.`,
  });
}
