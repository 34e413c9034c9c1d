/** The body of a document as Word lays it out, from which both its XML and its page numbers are made. Sizes are in twips. */
export type FlowBlock = FlowParagraph | FlowTable;

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
}

export interface FlowNumbering {
  /** Number of the list in the numbering part. */
  readonly id: number;
  readonly level: number;
}

export type FlowInline =
  | {
      readonly type: 'text';
      readonly text: string;
      readonly bold?: true;
      readonly italic?: true;
      /** Id of the relationship to the address it links to. */
      readonly link?: string;
    }
  | { readonly type: 'break' }
  | { readonly type: 'tab' }
  | { readonly type: 'note'; readonly number: number }
  | { readonly type: 'reference'; readonly anchor: string; readonly text: string };

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
}

/** A heading that the table of contents lists. */
export interface FlowHeading {
  readonly level: 1 | 2;
  readonly text: string;
  readonly anchor: string;
}

/** A whole body: what stands before the table of contents, the contents, and what stands after. */
export interface Flow {
  readonly before: readonly FlowBlock[];
  /** Absent where the pack has none. */
  readonly contents?: { readonly title: FlowParagraph; readonly name: string };
  readonly after: readonly FlowBlock[];
  readonly headings: readonly FlowHeading[];
  /** What each footnote says; the first has the number 1. */
  readonly notes: readonly (readonly FlowInline[])[];
  /** Addresses of links by the ids of their relationships. */
  readonly links: ReadonlyMap<string, string>;
  /** How many ordered lists it has; they have the numbers after that of the bulleted one. */
  readonly orderedLists: number;
}
