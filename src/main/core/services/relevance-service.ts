import type { RelevanceService, SearchInput, SearchService } from '../../../shared/api/index.ts';
import { isAbove } from '../../../shared/markings/index.ts';
import type { Annotation, Client } from '../../../shared/model/index.ts';
import { rankByRelevance, reasonsInWords, sectorWords } from '../../../shared/relevance/index.ts';
import { incomingRelations } from '../relations/relation-index.ts';
import type { Store } from '../store/store.ts';
import { findDocuments, getDocument } from './documents.ts';
import { summaryOf } from './library-service.ts';

/** Entries looked at for each interest of a client, the newest or best first: all of them in a library of ordinary size. */
const CANDIDATES_PER_INTEREST = 200;
const LOOKAHEAD_DAYS = 180;
const DAY_IN_MILLISECONDS = 86_400_000;

interface Surroundings {
  readonly search: SearchService;
  readonly now: () => Date;
}

/** Proposes entries for a client. */
export function createRelevanceService(store: Store, { search, now }: Surroundings): RelevanceService {
  const { annotations, clients, entries } = store.collections;

  async function ratingsFor(clientId: string): Promise<Annotation[]> {
    const found = await annotations.find({ selector: { motivation: 'assessing', 'impact.clientId': clientId } }).exec();
    return found.map((annotation) => annotation.toMutableJSON());
  }

  async function candidates(client: Client, ratings: readonly Annotation[], today: string): Promise<string[]> {
    const watched = client.watchList ?? [];
    const named = (client.houseNames ?? []).map(({ entryId }) => entryId);
    const near = watched.flatMap((id) => incomingRelations(store.connection, id).map(({ from }) => from));
    const found = await Promise.all(
      interestsOf(client, today).map((input) => search.search({ ...input, limit: CANDIDATES_PER_INTEREST })),
    );
    const hits = found.flatMap((result) => result.hits.map(({ id }) => id));
    return [...watched, ...named, ...near, ...ratings.map(({ target }) => target.source), ...hits];
  }

  return {
    async propose({ clientId, limit }) {
      const { value: client } = await getDocument(clients, clientId, 'client');
      const today = now().toISOString().slice(0, 10);
      const ratings = await ratingsFor(clientId);
      const found = await findDocuments(entries, await candidates(client, ratings, today));
      const ceiling = client.ceiling ?? client.marking;
      const sendable = found.filter(({ marking }) => marking === undefined || !isAbove(marking, ceiling));
      return rankByRelevance(sendable, { client, ratings, today })
        .slice(0, limit)
        .map(({ entry, relevance }) => ({
          entry: summaryOf(entry),
          score: relevance.score,
          reasons: relevance.reasons,
          because: reasonsInWords(relevance.reasons),
        }));
    },
  };
}

/** What to look for: each topic and jurisdiction, both together, what is to come in them, and the words of the sector. */
function interestsOf({ topics, jurisdictions, sector }: Client, today: string): SearchInput[] {
  const horizon = new Date(Date.parse(today) + LOOKAHEAD_DAYS * DAY_IN_MILLISECONDS).toISOString().slice(0, 10);
  const byDate = { text: '', sort: 'date' } as const;
  const hasBoth = topics.length > 0 && jurisdictions.length > 0;
  return [
    ...topics.map((topic): SearchInput => ({ ...byDate, filters: { topics: [topic] } })),
    ...jurisdictions.map((code): SearchInput => ({ ...byDate, filters: { jurisdictions: [code] } })),
    ...(hasBoth ? [{ ...byDate, filters: { topics, jurisdictions } }] : []),
    ...(topics.length > 0 ? [{ ...byDate, filters: { topics, from: today, to: horizon } }] : []),
    ...sectorWords(sector).map((text): SearchInput => ({ text })),
  ];
}
