import { isAbove, packMarking } from '../markings/index.ts';
import type { Annotation, Brief, Client, Entry, GlossaryTerm, Marking, RelationType, Source } from '../model/index.ts';
import { PACK_LABELS, type PackLabels } from './labels.ts';
import { visibleAnnotations } from './visible-annotations.ts';

/** What a pack is made from. Annotations may be of any visibility: the client's are chosen here. */
export interface PackInput {
  readonly brief: Brief;
  readonly client: Client;
  /** The entries the brief chose, as far as they exist. */
  readonly entries: readonly Entry[];
  /** Entries that chosen ones relate to; only their titles are printed. */
  readonly relatedEntries?: readonly Pick<Entry, 'id' | 'title' | 'marking'>[];
  readonly sources: readonly Source[];
  readonly annotations: readonly Annotation[];
  readonly glossary: readonly GlossaryTerm[];
}

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
  readonly relatedTitles: ReadonlyMap<string, string>;
  readonly sources: ReadonlyMap<string, Source>;
  /** Client-facing annotations by the entry they are on. */
  readonly notes: ReadonlyMap<string, readonly Annotation[]>;
  /** Entries the brief prints by id, in its order. */
  readonly printed: ReadonlyMap<string, Entry>;
  /** Relations of printed entries by the entry they point to. */
  readonly incoming: ReadonlyMap<string, readonly IncomingRelation[]>;
  readonly glossary: readonly GlossaryTerm[];
}

/** Looks up what the block composers need. Private and team annotations end here. */
export function packContext(input: PackInput): PackContext {
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
    glossary,
    labels: PACK_LABELS[brief.language],
    marking,
    entries,
    relatedTitles: new Map(related.map(({ id, title }) => [id, names.get(id) ?? title])),
    sources: new Map(input.sources.map((source) => [source.id, source])),
    notes: Map.groupBy(visibleAnnotations(input.annotations, client), (annotation) => annotation.target.source),
    printed: new Map(printed.map((entry) => [entry.id, entry])),
    incoming: Map.groupBy(
      printed.flatMap((entry) => entry.relations.map(({ type, to }) => ({ type, to, entry }))),
      ({ to }) => to,
    ),
  };
}

/** An entry as its client calls it; its title is then among its other names. */
function underHouseName(entry: Entry, name: string | undefined): Entry {
  if (name === undefined || name === entry.title) return entry;
  return { ...entry, title: name, aliases: [entry.title, ...entry.aliases.filter((alias) => alias !== name)] };
}

/** Name of the heading of an entry's section. */
export function bookmarkOfEntry(entryId: string): string {
  return `entry-${entryId}`;
}
