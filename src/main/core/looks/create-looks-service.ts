import { AttacheError, type LookSummary, type LooksService } from '../../../shared/api/index.ts';
import type { LookDefinition } from '../../../shared/looks/look-definition.ts';
import { BUILT_IN_LOOKS, builtInLook } from '../exporting/template.ts';
import { slugOf } from '../services/unique-slug.ts';
import type { Store } from '../store/store.ts';
import { changeKeptLooks, keptLooks } from './kept-looks.ts';
import { lookOfWordFile } from './word-template/look-of-word-file.ts';

/** Gives the looks a brief can have, and keeps those a firm adds. */
export function createLooksService(store: Store): LooksService {
  return {
    async list() {
      const builtIn = BUILT_IN_LOOKS.map((id) => summary(id, builtInLook(id), true));
      return [...builtIn, ...(await keptLooks(store)).map(({ id, definition }) => summary(id, definition))];
    },
    async read({ name, content }) {
      return lookOfWordFile(Uint8Array.from(Buffer.from(content, 'base64')), name);
    },
    async save({ id: given, definition }) {
      let id = given ?? '';
      await changeKeptLooks(store, (looks) => {
        if (given !== undefined && !looks.some((look) => look.id === given)) throw noSuchLook(given);
        id = given ?? freeId(definition.name, [...BUILT_IN_LOOKS, ...looks.map((look) => look.id)]);
        const saved = { id, definition };
        return given === undefined ? [...looks, saved] : looks.map((look) => (look.id === id ? saved : look));
      });
      return summary(id, definition);
    },
    async remove(id) {
      if (BUILT_IN_LOOKS.includes(id)) throw new AttacheError('Rejected', 'A built-in look can not be removed.');
      await changeKeptLooks(store, (looks) => {
        if (!looks.some((look) => look.id === id)) throw noSuchLook(id);
        return looks.filter((look) => look.id !== id);
      });
    },
  };
}

function summary(id: string, definition: LookDefinition, isBuiltIn = false): LookSummary {
  return { id, name: definition.name, isBuiltIn, definition };
}

/** The slug of a name, the same on every device that has no other look of that name. */
function freeId(name: string, taken: readonly string[]): string {
  const slug = slugOf(name, 'look');
  for (let number = 1; ; number += 1) {
    const id = number === 1 ? slug : `${slug}-${number}`;
    if (!taken.includes(id)) return id;
  }
}

function noSuchLook(id: string): AttacheError {
  return new AttacheError('NotFound', `There is no look “${id}” to change.`);
}
