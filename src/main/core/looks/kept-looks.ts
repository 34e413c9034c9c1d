import { AttacheError } from '../../../shared/api/errors.ts';
import type { LookDefinition } from '../../../shared/looks/look-definition.ts';
import { DEFAULT_SETTINGS, MAX_OWN_LOOKS, type OwnLook } from '../../../shared/model/index.ts';
import { BUILT_IN_LOOKS, builtInLook } from '../exporting/template.ts';
import { refusalOf } from '../store/refusal.ts';
import type { Store } from '../store/store.ts';

/** Looks that were added, in the order they were. They are kept with the settings, on this device. */
export async function keptLooks(store: Store): Promise<readonly OwnLook[]> {
  const settings = await store.collections.settings.findOne('settings').exec();
  return settings?.toJSON().looks ?? [];
}

/** Keeps looks in the place of those there were. `change` may be asked more than once, where somebody else changes the settings. */
export async function changeKeptLooks(
  store: Store,
  change: (looks: readonly OwnLook[]) => readonly OwnLook[],
): Promise<void> {
  const { settings } = store.collections;
  const present = (await settings.findOne('settings').exec()) ?? (await settings.insertIfNotExists(DEFAULT_SETTINGS));
  try {
    await present.incrementalModify((document) => {
      const looks = change(document.looks ?? []);
      if (looks.length > MAX_OWN_LOOKS) throw tooMany();
      return { ...document, looks: [...looks] };
    });
  } catch (error) {
    throw refusalOf(error) ?? error;
  }
}

/** The look a brief names. @throws AttacheError NotFound where it is not on this device */
export async function lookNamed(store: Store, id: string): Promise<LookDefinition> {
  if (BUILT_IN_LOOKS.includes(id)) return builtInLook(id);
  const looks = await keptLooks(store);
  const found = looks.find((look) => look.id === id);
  if (found !== undefined) return found.definition;
  const known = [...BUILT_IN_LOOKS, ...looks.map((look) => look.id)];
  throw new AttacheError('NotFound', `There is no look “${id}” on this device.`, {
    hint: `Add it under Settings, Looks, from the firm’s Word template, or choose another: ${known.join(', ')}.`,
  });
}

function tooMany(): AttacheError {
  return new AttacheError('Full', `There can be ${MAX_OWN_LOOKS} looks besides the built-in ones.`, {
    hint: 'Remove one that no brief needs.',
  });
}
