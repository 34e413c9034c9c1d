import type { RxCollection } from 'rxdb';
import type { Brief, UsedRevision } from '../../../shared/model/index.ts';
import type { Pack } from '../../../shared/pack/index.ts';
import { chosenEntryIds } from '../services/briefs-service.ts';
import type { Store } from '../store/store.ts';

/** The revisions of what a pack is made from: brief, client, entries, client-facing notes on them, sources cited. */
export async function usedRevisions(store: Store, brief: Brief, pack: Pack): Promise<UsedRevision[]> {
  const { annotations, briefs, clients, entries, sources } = store.collections;
  const entryIds = chosenEntryIds(brief);
  const notes = await annotations
    .find({ selector: { 'target.source': { $in: entryIds }, visibility: 'client' } })
    .exec();
  return [
    ...(await revisionsOf(briefs, 'briefs', [brief.id])),
    ...(await revisionsOf(clients, 'clients', [brief.clientId])),
    ...(await revisionsOf(entries, 'entries', entryIds)),
    ...(await revisionsOf(
      annotations,
      'annotations',
      notes.map((note) => note.id),
    )),
    ...(await revisionsOf(
      sources,
      'sources',
      pack.sources.map((source) => source.id),
    )),
  ];
}

async function revisionsOf<T extends { id: string }>(
  from: RxCollection<T>,
  collection: UsedRevision['collection'],
  ids: readonly string[],
): Promise<UsedRevision[]> {
  const found = await from.findByIds([...new Set(ids)]).exec();
  return [...found].map(([id, document]) => ({ collection, id, revision: document.revision })).sort(byId);
}

function byId(one: UsedRevision, other: UsedRevision): number {
  return one.id < other.id ? -1 : 1;
}
