import type { NotePlace } from '../../../shared/model/index.ts';
import type { Pack } from '../../../shared/pack/index.ts';
import { rememberedFor } from '../../../shared/pack/remember.ts';
import type { Scene } from '../../../shared/pictures/index.ts';
import type { FlowHeading, FlowInline } from './flow.ts';
import type { FlowMemory } from './flow-memory.ts';
import { type NoteForms, noteForms } from './footnote-text.ts';
import type { Look } from './template.ts';

/** What the printing of one pack gathers on its way, each with numbers in reading order. */
export interface DocxContext extends Look {
  readonly noteForms: NoteForms;
  /** The number of the first note that cites a source, by its id. */
  readonly firstNotes: Map<string, number>;
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
  /** Set where blocks are to be known again in the next layout. */
  readonly remembering?: Remembering;
}

interface Remembering {
  readonly known: FlowMemory;
  /** Names given since the block that is made began. */
  readonly given: GivenName[];
}

/** A name or number something got in this document, and how it gets one. */
export interface GivenName {
  readonly name: string | number;
  readonly give: (context: DocxContext) => string | number;
}

export function docxContext(pack: Pack, look: Look, known?: FlowMemory): DocxContext {
  return {
    ...look,
    ...(known === undefined ? {} : { remembering: { known, given: [] } }),
    noteForms: noteForms(pack.sources, look.labels),
    firstNotes: new Map(),
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
export function bookmarkName(name: string, context: DocxContext): string {
  return given(context, (inContext) => numbered(name, inContext.bookmarks, 'pack_'));
}

/** The id of the relationship that leads to an address. */
export function linkId(address: string, context: DocxContext): string {
  return given(context, (inContext) => numbered(address, inContext.links, 'rIdLink'));
}

/** Whether the note of this number is the first to cite a source. */
export function isFirstNote(sourceId: string, number: number, context: DocxContext): boolean {
  const first = given(context, ({ firstNotes }) => {
    const known = firstNotes.get(sourceId) ?? number;
    firstNotes.set(sourceId, known);
    return known;
  });
  return first === number;
}

/** The number of a picture: the same for what shows the same, in this pack and in one it is compared with. */
export function numberOfPicture(scene: Scene, context: DocxContext): number {
  return given(context, ({ pictures }) => {
    const key = contentOf(scene);
    const number = pictures.get(key)?.number ?? pictures.size + 1;
    pictures.set(key, { number, scene });
    return number;
  });
}

const contentOf = rememberedFor((scene: Scene) => JSON.stringify(scene));

/** Gives a name, and notes that it was given where that is wanted. */
function given<Name extends string | number>(context: DocxContext, give: (context: DocxContext) => Name): Name {
  const name = give(context);
  context.remembering?.given.push({ name, give });
  return name;
}

function numbered(key: string, known: Map<string, string>, prefix: string): string {
  const found = known.get(key);
  if (found !== undefined) return found;
  const made = `${prefix}${known.size + 1}`;
  known.set(key, made);
  return made;
}
