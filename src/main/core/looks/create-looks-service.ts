import type { LooksService } from '../../../shared/api/index.ts';
import { BUILT_IN_LOOKS, builtInLook } from '../exporting/template.ts';

/** Gives the looks a brief can have. */
export function createLooksService(): LooksService {
  return {
    async list() {
      return BUILT_IN_LOOKS.map((id) => {
        const definition = builtInLook(id);
        return { id, name: definition.name, isBuiltIn: true, definition };
      });
    },
  };
}
