import type { z } from 'zod';
import type {
  chooseWordingInputSchema,
  EntrySummary,
  EntryView,
  LibraryService,
  RelatedEntry,
  saveEntryInputSchema,
} from '../../../shared/api/index.ts';
import { findDisagreements } from '../../../shared/disagreement/index.ts';
import type { Entry, Relation, Wording } from '../../../shared/model/index.ts';
import { incomingRelations } from '../relations/relation-index.ts';
import { countEntries } from '../search/index.ts';
import type { Store } from '../store/store.ts';
import { allDocuments, findDocuments, getDocument, type Revised, replaceDocument } from './documents.ts';

/** Reads and changes the library. */
export function createLibraryService(store: Store, now: () => Date): LibraryService {
  const { entries, sources, annotations, briefs } = store.collections;

  async function view({ value: entry, revision }: Revised<Entry>): Promise<EntryView> {
    const sourceIds = entry.claims.flatMap((claim) => claim.citations.map((citation) => citation.sourceId));
    return {
      entry,
      revision,
      disagreements: findDisagreements(entry),
      sources: await findDocuments(sources, sourceIds),
      related: await related(entry),
    };
  }

  async function related(entry: Entry): Promise<RelatedEntry[]> {
    const incoming = incomingRelations(store.connection, entry.id);
    const found = await findDocuments(entries, [
      ...entry.relations.map((relation) => relation.to),
      ...incoming.map((relation) => relation.from),
    ]);
    const summaries = new Map(found.map((other) => [other.id, summaryOf(other)]));
    const link = (type: Relation['type'], direction: RelatedEntry['direction'], id: string): RelatedEntry[] => {
      const other = summaries.get(id);
      return other === undefined ? [] : [{ type, direction, entry: other }];
    };
    return [
      ...entry.relations.flatMap((relation) => link(relation.type, 'outgoing', relation.to)),
      ...incoming.flatMap((relation) => link(relation.type, 'incoming', relation.from)),
    ];
  }

  async function save(revision: string, entry: Entry): Promise<EntryView> {
    const { value: present } = await getDocument(entries, entry.id, 'entry');
    const next = { ...withProvenanceOf(present, entry), updatedAt: now().toISOString() };
    return view(await replaceDocument(entries, entry.id, revision, next, 'entry'));
  }

  return {
    async overview() {
      const library = await store.library();
      const [sourceCount, annotationCount, briefCount] = await Promise.all([
        sources.count().exec(),
        annotations.count().exec(),
        briefs.count().exec(),
      ]);
      return {
        libraryName: library.name,
        libraryVersion: library.version,
        // Kept by search: counting a million rows would hold every window after each change.
        entryCount: countEntries(store.connection),
        sourceCount,
        annotationCount,
        briefCount,
      };
    },
    async entry(id) {
      return view(await getDocument(entries, id, 'entry'));
    },
    async summaries(ids) {
      return (await findDocuments(entries, ids)).map(summaryOf);
    },
    async sources() {
      return (await allDocuments(sources)).map((source) => source.value);
    },
    async saveEntry({ entry, revision }: z.infer<typeof saveEntryInputSchema>) {
      return save(revision, entry);
    },
    async chooseWording({ entryId, revision, field, wording }: z.infer<typeof chooseWordingInputSchema>) {
      const { value } = await getDocument(entries, entryId, 'entry');
      return save(revision, { ...value, wordings: withWording(value.wordings, field, wording) });
    },
  };
}

/** What lists and links show of an entry. */
export function summaryOf(entry: Entry): EntrySummary {
  const { id, kind, title, summary, acronym } = entry;
  return { id, kind, title, summary, ...(acronym === undefined ? {} : { acronym }) };
}

/** Where an entry came from is the program's to say: a newer library tells by it whether a reader edited the entry. */
function withProvenanceOf({ origin, builtIn, createdAt }: Entry, { builtIn: _, ...edited }: Entry): Entry {
  return { ...edited, origin, createdAt, ...(builtIn === undefined ? {} : { builtIn }) };
}

function withWording(wordings: readonly Wording[], field: string, wording: string): Wording[] {
  const others = wordings.filter((other) => other.field !== field);
  return wording.trim() === '' ? others : [...others, { field, wording: wording.trim() }];
}
