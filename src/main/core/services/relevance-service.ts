import type { RelevanceService, SearchInput, SearchService } from '../../../shared/api/index.ts';
import { isAbove } from '../../../shared/markings/index.ts';
import type { Annotation, Client } from '../../../shared/model/index.ts';
import { interestsOf, rankByRelevance, reasonsInWords, sectorWords } from '../../../shared/relevance/index.ts';
import { incomingRelations } from '../relations/relation-index.ts';
import type { HeaviestEntries } from '../search/index.ts';
import type { Store } from '../store/store.ts';
import { findDocuments, getDocument } from './documents.ts';
import { summaryOf } from './library-service.ts';

/** Entries read of those whose topics and jurisdictions weigh most: what else is a reason lifts one from below only where many are alike. */
const HEAVIEST = 300;
/** Entries read of those that are near, or speak of the sector, the best first. */
const FOUND_BY_SEARCH = 50;
const LOOKAHEAD_DAYS = 180;
const DAY_IN_MILLISECONDS = 86_400_000;

interface Surroundings {
  readonly search: SearchService;
  readonly heaviestEntries: HeaviestEntries;
  readonly now: () => Date;
}

/** Proposes entries for a client. */
export function createRelevanceService(store: Store, { search, heaviestEntries, now }: Surroundings): RelevanceService {
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
      searchesFor(client, today).map((input) => search.search({ ...input, limit: FOUND_BY_SEARCH })),
    );
    const hits = found.flatMap((result) => result.hits.map(({ id }) => id));
    const heaviest = heaviestEntries(interestsOf(client), HEAVIEST);
    return [...watched, ...named, ...near, ...ratings.map(({ target }) => target.source), ...heaviest, ...hits];
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

/** What else to look for: what is to come in the client's topics, and the words of its sector. */
function searchesFor({ topics, sector }: Client, today: string): SearchInput[] {
  const horizon = new Date(Date.parse(today) + LOOKAHEAD_DAYS * DAY_IN_MILLISECONDS).toISOString().slice(0, 10);
  const soon: SearchInput = { text: '', sort: 'date', filters: { topics, from: today, to: horizon } };
  return [...(topics.length > 0 ? [soon] : []), ...sectorWords(sector).map((text) => ({ text }))];
}
