import type { Observable } from 'rxjs';
import type { Change } from '../../shared/api/index.ts';
import type { Brief } from '../../shared/model/index.ts';
import type { PackMaterial } from './exporting/pages/brief-pages.ts';
import { chosenEntryIds } from './services/briefs-service.ts';

/** Collections whose changes change what packs are made from, the brief aside. */
const MATERIAL_OF: readonly Change['collection'][] = ['sources', 'entries', 'annotations', 'clients', 'settings'];
/** Briefs on the screen at once whose material is kept. */
const MOST_KEPT = 4;

/**
 * Gives what the pack of a brief is made from besides the brief. It is read once for as long as nothing in it changes: a brief being
 * typed asks for it with every word.
 * @param gather reads it from the store
 * @param changes what changed in the store, once it is committed
 */
export function packMaterials(
  gather: (brief: Brief) => Promise<PackMaterial>,
  changes: Observable<Change>,
): (brief: Brief) => Promise<PackMaterial> {
  const kept = new Map<string, Promise<PackMaterial>>();
  changes.subscribe(({ collection }) => {
    if (MATERIAL_OF.includes(collection)) kept.clear();
  });
  return (brief) => {
    const key = JSON.stringify([
      brief.clientId,
      brief.template,
      brief.citationStyle,
      brief.language,
      chosenEntryIds(brief).toSorted(),
    ]);
    const found = kept.get(key) ?? gather(brief);
    kept.delete(key);
    kept.set(key, found);
    // What failed is tried again.
    found.catch(() => kept.get(key) === found && kept.delete(key));
    for (const oldest of [...kept.keys()].slice(0, -MOST_KEPT)) kept.delete(oldest);
    return found;
  };
}
