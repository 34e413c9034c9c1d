import { AttacheError, type LookSummary, type LooksService } from '../../../shared/api/index.ts';
import type { LookDefinition } from '../../../shared/looks/look-definition.ts';
import { BUILT_IN_LOOKS, builtInLook } from '../exporting/template.ts';
import { insertUnderSlug } from '../services/unique-slug.ts';
import type { Store } from '../store/store.ts';
import { addStyle, keptStyles, removeStyle, replaceStyle } from '../styles/kept-styles.ts';
import { oneAtATime } from '../sync/one-at-a-time.ts';
import { lookOfWordFile } from './word-template/look-of-word-file.ts';

/** Most looks somebody may add: a window is given all of them, with their logos. What colleagues add comes as well. */
const MAX_OWN_LOOKS = 30;

/** Gives the looks a brief can have, and keeps those a firm adds. */
export function createLooksService(store: Store, now: () => Date): LooksService {
  const inTurn = oneAtATime();

  /** Under the slug of its name, the same on every device that has no other look of that name. */
  async function add(definition: LookDefinition): Promise<string> {
    if ((await keptStyles(store, 'look')).length >= MAX_OWN_LOOKS) throw tooMany();
    return insertUnderSlug(definition.name, 'look', async (slug) => {
      if (BUILT_IN_LOOKS.includes(slug)) throw new AttacheError('Conflict', 'A built-in look is called so.');
      await addStyle(store, slug, { kind: 'look', definition }, now);
      return slug;
    });
  }

  async function change(id: string, definition: LookDefinition): Promise<string> {
    if (!(await replaceStyle(store, id, { kind: 'look', definition }, now))) throw noSuchLook(id);
    return id;
  }

  return {
    async list() {
      const builtIn = BUILT_IN_LOOKS.map((id) => summary(id, builtInLook(id), true));
      const own = await keptStyles(store, 'look');
      return [...builtIn, ...own.map(({ slug, style }) => summary(slug, style.definition))];
    },
    async read({ name, content }) {
      return lookOfWordFile(Uint8Array.from(Buffer.from(content, 'base64')), name);
    },
    async save({ id, definition }) {
      const saved = await inTurn(() => (id === undefined ? add(definition) : change(id, definition)));
      return summary(saved, definition);
    },
    async remove(id) {
      if (BUILT_IN_LOOKS.includes(id)) throw new AttacheError('Rejected', 'A built-in look can not be removed.');
      if (!(await removeStyle(store, 'look', id))) throw noSuchLook(id);
    },
  };
}

function summary(id: string, definition: LookDefinition, isBuiltIn = false): LookSummary {
  return { id, name: definition.name, isBuiltIn, definition };
}

function noSuchLook(id: string): AttacheError {
  return new AttacheError('NotFound', `There is no look “${id}” to change.`);
}

function tooMany(): AttacheError {
  return new AttacheError('Full', `There can be ${MAX_OWN_LOOKS} looks besides the built-in ones.`, {
    hint: 'Remove one that no brief needs.',
  });
}
