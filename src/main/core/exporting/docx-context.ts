import type { NotePlace } from '../../../shared/model/index.ts';
import type { Pack, PackSource } from '../../../shared/pack/index.ts';
import type { Scene } from '../../../shared/pictures/index.ts';
import type { FlowHeading, FlowInline } from './flow.ts';
import type { Look } from './template.ts';

/** What the printing of one pack gathers on its way, each with numbers in reading order. */
export interface DocxContext extends Look {
  readonly sources: ReadonlyMap<string, PackSource>;
  /** What the notes so far say; the first has the number 1. */
  readonly notes: (readonly FlowInline[])[];
  readonly notePlace: NotePlace;
  /** Headings the table of contents lists. */
  readonly headings: FlowHeading[];
  /** Names of the bookmarks in the file by their names in the pack: Word takes 40 characters, the pack more. */
  readonly bookmarks: Map<string, string>;
  /** Ids of relationships by the addresses they lead to. */
  readonly links: Map<string, string>;
  /** What pictures show and their numbers, by what they show. */
  readonly pictures: Map<string, { readonly number: number; readonly scene: Scene }>;
  orderedLists: number;
}

export function docxContext(pack: Pack, look: Look): DocxContext {
  return {
    ...look,
    sources: new Map(pack.sources.map((source) => [source.id, source])),
    notes: [],
    notePlace: pack.notes ?? 'footnotes',
    headings: [],
    bookmarks: new Map(),
    links: new Map(),
    pictures: new Map(),
    orderedLists: 0,
  };
}

/** The name a bookmark of the pack has in the file: the same for its heading and for every reference to it. */
export function bookmarkName(name: string, { bookmarks }: DocxContext): string {
  return numbered(name, bookmarks, 'pack_');
}

/** The id of the relationship that leads to an address. */
export function linkId(address: string, { links }: DocxContext): string {
  return numbered(address, links, 'rIdLink');
}

function numbered(key: string, known: Map<string, string>, prefix: string): string {
  const found = known.get(key);
  if (found !== undefined) return found;
  const made = `${prefix}${known.size + 1}`;
  known.set(key, made);
  return made;
}
