import type { CitationProcessor } from '../csl/index.ts';
import { isAbove, packMarking } from '../markings/index.ts';
import type {
  Annotation,
  Brief,
  BriefSection,
  Client,
  Entry,
  GlossaryTerm,
  Marking,
  RelationType,
  Source,
} from '../model/index.ts';
import { type FindableTerm, findableTerms } from './glossary.ts';
import { PACK_LABELS, type PackLabels } from './labels.ts';
import { optionalSections } from './optional-sections.ts';
import type { PackInline } from './pack.ts';
import type { PackMemory } from './pack-memory.ts';
import { visibleAnnotations } from './visible-annotations.ts';

/** What a pack is made from. Annotations may be of any visibility: the client's are chosen here. */
export interface PackInput {
  readonly brief: Brief;
  readonly client: Client;
  /** The entries the brief chose, as far as they exist. */
  readonly entries: readonly Entry[];
  /** Entries that chosen ones relate to; their titles are printed, and what a body is and who holds its offices. */
  readonly relatedEntries?: readonly RelatedEntry[];
  readonly sources: readonly Source[];
  readonly annotations: readonly Annotation[];
  readonly glossary: readonly GlossaryTerm[];
  /** The style of its citations, in its language; where it is absent, they are in the house's own form. */
  readonly citing?: CitationProcessor;
}

export type RelatedEntry = Pick<Entry, 'id' | 'title' | 'marking'> &
  Partial<Pick<Entry, 'kind' | 'summary' | 'officials' | 'claims'>>;

/** A relation as seen from the entry it points to; `entry` holds it. */
export interface IncomingRelation {
  readonly type: RelationType;
  readonly to: string;
  readonly entry: Entry;
}

/** The input, looked up by id, with nothing in it that the client may not read. */
export interface PackContext {
  readonly brief: Brief;
  readonly client: Client;
  readonly labels: PackLabels;
  /** Of the whole pack: the highest of its parts. */
  readonly marking: Marking;
  readonly entries: ReadonlyMap<string, Entry>;
  /** By id, under the client's own names; none is marked above the pack. */
  readonly related: ReadonlyMap<string, RelatedEntry>;
  /** The brief's sections, then those its options ask for. */
  readonly sections: readonly BriefSection[];
  readonly sources: ReadonlyMap<string, Source>;
  /** Client-facing annotations by the entry they are on. */
  readonly notes: ReadonlyMap<string, readonly Annotation[]>;
  /** Entries the brief prints by id, in its order. */
  readonly printed: ReadonlyMap<string, Entry>;
  /** Ids of those that have a heading to refer to; a row of a table has none. */
  readonly headed: ReadonlySet<string>;
  /** Relations of printed entries by the entry they point to. */
  readonly incoming: ReadonlyMap<string, readonly IncomingRelation[]>;
  /** Acronyms the pack may use, with what they stand for. */
  readonly terms: readonly FindableTerm[];
  /** Ids of the sections blocks were made from, filled in as they are made. */
  readonly origins: Map<object, string>;
  /** The same object for as long as nothing changes but what single sections say. */
  readonly setting: object;
  readonly memory: PackMemory;
}

/** Looks up what the block composers need. Private and team annotations end here. */
export function packContext(input: PackInput, memory: PackMemory): PackContext {
  const { brief, client, glossary } = input;
  const names = new Map(client.houseNames?.map(({ entryId, name }) => [entryId, name]));
  const entries = new Map(input.entries.map((entry) => [entry.id, underHouseName(entry, names.get(entry.id))]));
  const marking = packMarking(input);
  // One that is marked above this pack is not even named.
  const related = (input.relatedEntries ?? []).filter((entry) => !isAbove(entry.marking ?? marking, marking));
  const chosen = new Set(brief.sections.flatMap((section) => (section.kind === 'entry' ? [section.entryId] : [])));
  const printed = [...chosen].flatMap((id) => entries.get(id) ?? []);
  return {
    brief,
    client,
    labels: PACK_LABELS[brief.language],
    marking,
    entries,
    related: new Map(related.map((entry) => [entry.id, { ...entry, title: names.get(entry.id) ?? entry.title }])),
    sections: [...brief.sections, ...optionalSections(brief)],
    sources: new Map(input.sources.map((source) => [source.id, source])),
    notes: Map.groupBy(visibleAnnotations(input.annotations, client), (annotation) => annotation.target.source),
    printed: new Map(printed.map((entry) => [entry.id, entry])),
    headed: new Set(
      brief.sections.flatMap((section) =>
        section.kind === 'entry' && section.detail !== 'row' ? [section.entryId] : [],
      ),
    ),
    incoming: Map.groupBy(
      printed.flatMap((entry) => entry.relations.map(({ type, to }) => ({ type, to, entry }))),
      ({ to }) => to,
    ),
    terms: findableTerms(glossary, printed),
    origins: new Map(),
    setting: {},
    memory,
  };
}

/** Remembers of which section blocks were made, and gives them back. */
export function cameFrom<Piece extends object>(
  { origins }: PackContext,
  sectionId: string | undefined,
  pieces: readonly Piece[],
): readonly Piece[] {
  if (sectionId !== undefined) for (const piece of pieces) origins.set(piece, sectionId);
  return pieces;
}

/** An entry as its client calls it; its title is then among its other names. */
function underHouseName(entry: Entry, name: string | undefined): Entry {
  if (name === undefined || name === entry.title) return entry;
  return { ...entry, title: name, aliases: [entry.title, ...entry.aliases.filter((alias) => alias !== name)] };
}

/** An entry of the pack named in a line: a reference where it has a heading, its title where it is a row of a table. */
export function referenceTo({ id, title }: Pick<Entry, 'id' | 'title'>, { headed }: PackContext): PackInline {
  return headed.has(id)
    ? { type: 'reference', bookmark: bookmarkOfEntry(id), text: title }
    : { type: 'text', text: title };
}

/** Name of the heading of an entry's section. */
export function bookmarkOfEntry(entryId: string): string {
  return `entry-${entryId}`;
}
