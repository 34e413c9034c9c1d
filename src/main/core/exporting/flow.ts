import type { NotePlace } from '../../../shared/model/index.ts';
import type { Scene } from '../../../shared/pictures/index.ts';

/** The body of a document as Word lays it out, from which both its XML and its page numbers are made. Sizes are in twips. */
export type FlowBlock = FlowParagraph | FlowTable;

/**
 * A change that Word shows until somebody accepts or rejects it.
 * @see ECMA-376 part 1, 17.13.5 revisions
 */
export interface FlowChange {
  readonly kind: 'inserted' | 'deleted';
  /** Unique in the document. */
  readonly id: number;
  readonly author: string;
  /** Instant in ISO 8601, UTC. */
  readonly date: string;
}

export interface FlowParagraph {
  readonly type: 'paragraph';
  /** Id of its style. */
  readonly style: string;
  readonly inlines: readonly FlowInline[];
  readonly numbering?: FlowNumbering;
  /** Distance from the left edge of the text, where it differs from the style's. */
  readonly indent?: number;
  /** Bookmarks that begin here; unique in the document. */
  readonly anchors?: readonly string[];
  readonly startsPage?: boolean;
  readonly keepNext?: boolean;
  /** Changes of the paragraph itself, apart from its text. Both: it came and went, and parts what is around it until then. */
  readonly changes?: readonly FlowChange[];
  /** What it looked like before it was changed. */
  readonly former?: { readonly change: FlowChange; readonly look: FlowParagraphLook };
}

/** How a paragraph looks, without what it says. */
export type FlowParagraphLook = Pick<FlowParagraph, 'style' | 'numbering' | 'indent' | 'startsPage' | 'keepNext'>;

export interface FlowNumbering {
  /** Number of the list in the numbering part. */
  readonly id: number;
  readonly level: number;
}

export type FlowInline = { readonly change?: FlowChange } & (
  | {
      readonly type: 'text';
      readonly text: string;
      readonly bold?: true;
      readonly italic?: true;
      readonly smallCaps?: true;
      readonly raised?: 'super' | 'sub';
      /** Id of the relationship to the address it links to. */
      readonly link?: string;
    }
  | { readonly type: 'break' }
  | { readonly type: 'tab' }
  | { readonly type: 'note'; readonly number: number; readonly place: NotePlace }
  | { readonly type: 'reference'; readonly anchor: string; readonly text: string }
  | FlowPicture
);

/** A picture that stands in its line like a letter. */
export interface FlowPicture {
  readonly type: 'picture';
  /** Unique in the document for what it shows, from 1. */
  readonly number: number;
  readonly width: number;
  readonly height: number;
  readonly title: string;
  /** For readers who cannot see it. */
  readonly description: string;
}

export interface FlowTable {
  readonly type: 'table';
  readonly style: string;
  /** Title and description, for readers who cannot see it. */
  readonly title: string;
  readonly description: string;
  readonly widths: readonly number[];
  readonly indent?: number;
  /** Whether the first row and the first column have a look of their own in the style. */
  readonly hasHeadings: { readonly row: boolean; readonly column: boolean };
  readonly rows: readonly FlowRow[];
}

export interface FlowRow {
  /** Blocks of each cell. */
  readonly cells: readonly (readonly FlowBlock[])[];
  /** Repeated at the top of every page the table goes on to. */
  readonly isHeader?: boolean;
  /** Whether it may break across pages. */
  readonly maySplit?: boolean;
  readonly change?: FlowChange;
}

/** A heading that the table of contents lists. */
export interface FlowHeading {
  readonly level: 1 | 2;
  readonly text: string;
  readonly anchor: string;
}

/** A line of the table of contents. */
export interface FlowContentsLine extends FlowHeading {
  /** Its words with what changed in them. */
  readonly inlines: readonly FlowInline[];
  /** Set for a line that came or went: the changes of the line, of its tab and of its page number. */
  readonly changes?: readonly [line: FlowChange, tab: FlowChange, page: FlowChange];
}

/** Set for contents that came or went: the changes of where the field begins and ends, and of the paragraph it ends in. */
type FlowContentsChanges = readonly [begin: FlowChange, end: FlowChange, last: FlowChange];

/** A whole body: what stands before the table of contents, the contents, and what stands after. */
export interface Flow {
  readonly before: readonly FlowBlock[];
  /** Absent where the pack has none. */
  readonly contents?: { readonly title: FlowParagraph; readonly name: string; readonly changes?: FlowContentsChanges };
  readonly after: readonly FlowBlock[];
  readonly headings: readonly FlowHeading[];
  /** Lines of the contents where they are not just the headings. */
  readonly contentsLines?: readonly FlowContentsLine[];
  /** What each note says; the first has the number 1. */
  readonly notes: readonly (readonly FlowInline[])[];
  /** Where the notes stand. */
  readonly notePlace: NotePlace;
  /** Addresses of links by the ids of their relationships. */
  readonly links: ReadonlyMap<string, string>;
  /** What each picture shows, by its number. */
  readonly pictures: ReadonlyMap<number, Scene>;
  /** How many ordered lists it has; they have the numbers after that of the bulleted one. */
  readonly orderedLists: number;
}
