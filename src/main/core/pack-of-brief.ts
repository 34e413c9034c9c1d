import { AttacheError } from '../../shared/api/index.ts';
import type { Brief } from '../../shared/model/index.ts';
import { composePack, type Pack } from '../../shared/pack/index.ts';
import { chosenEntryIds } from './services/briefs-service.ts';
import { findDocument, findDocuments } from './services/documents.ts';
import type { Store } from './store/store.ts';

/**
 * Gathers what a brief is made from and composes its pack.
 * @throws AttacheError NotFound where its client was removed
 */
export async function packOfBrief(store: Store, brief: Brief): Promise<Pack> {
  const { annotations, clients, entries, sources } = store.collections;
  const client = await findDocument(clients, brief.clientId);
  if (client === undefined) {
    throw new AttacheError('NotFound', 'The client of this brief was removed.', {
      hint: 'Give the brief another client.',
    });
  }
  const chosen = await findDocuments(entries, chosenEntryIds(brief));
  const sourceIds = chosen.flatMap((entry) => entry.claims.flatMap((claim) => claim.citations.map((c) => c.sourceId)));
  const relatedIds = chosen.flatMap((entry) => entry.relations.map(({ to }) => to));
  const notes = await annotations
    .find({ selector: { 'target.source': { $in: chosen.map((entry) => entry.id) }, visibility: 'client' } })
    .exec();
  return composePack({
    brief,
    client,
    entries: chosen,
    relatedEntries: await findDocuments(entries, relatedIds),
    sources: await findDocuments(sources, sourceIds),
    annotations: notes.map((note) => note.toMutableJSON()),
    glossary: (await store.library()).glossary,
  });
}
