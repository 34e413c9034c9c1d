import type { LookDefinition } from '../looks/look-definition.ts';
import type { PageSize } from '../looks/page-size.ts';
import type { Citation, Marking } from '../model/index.ts';
import type { Picture } from '../pictures/index.ts';

/**
 * A pack as a tree of blocks that knows no file format. `core/exporting` prints it as DOCX, the renderer as a preview.
 * Everything in it may be read by the client.
 */
export interface Pack {
  readonly cover: PackCover;
  /** BCP 47 language of the labels. */
  readonly language: string;
  /** Name of its look. */
  readonly template: string;
  /** The look itself, so that what was sent can be printed again; where it is absent, the built-in one of that name. */
  readonly look?: LookDefinition;
  /** Where it is absent, the look's own. */
  readonly pageSize?: PageSize;
  /** Set where notes stand at the end of a Word document, and not at the foot of each page. */
  readonly notes?: 'endnotes';
  readonly blocks: readonly PackBlock[];
  /** Sources cited, in the order they are first cited; a footnote names them by id. */
  readonly sources: readonly PackSource[];
  /** Subjects of the pack, for the properties of its file. */
  readonly keywords: readonly string[];
  /** Instant the brief was last changed: the date of the file, so that the same brief gives the same bytes. */
  readonly updatedAt: string;
}

export interface PackCover {
  readonly title: string;
  readonly clientName: string;
  readonly author: string;
  /** YYYY-MM-DD. */
  readonly date: string;
  readonly marking: Marking;
}

export interface PackSource {
  readonly id: string;
  readonly title: string;
  readonly publisher: string;
  /** As much of the date as is known, in words ("29 January 2026", "January 2026 (not stated)"). */
  readonly dateText: string;
  readonly url?: string;
}

/** A run of text in one look. */
export type PackText = Extract<PackInline, { type: 'text' }>;

export type PackInline =
  | {
      readonly type: 'text';
      readonly text: string;
      readonly bold?: true;
      readonly italic?: true;
      readonly smallCaps?: true;
      readonly raised?: 'super' | 'sub';
      readonly href?: string;
    }
  | { readonly type: 'break' }
  /** A note: what it says in the brief's citation style, or publisher, title, date and paragraph of each citation. */
  | { readonly type: 'footnote'; readonly citations: readonly Citation[]; readonly text?: readonly PackText[] }
  /** Cross-reference to a heading elsewhere in the pack. */
  | { readonly type: 'reference'; readonly bookmark: string; readonly text: string };

export interface PackListItem {
  readonly blocks: readonly PackBlock[];
}

export type PackBlock =
  | { readonly type: 'contents'; readonly heading: string }
  | {
      readonly type: 'heading';
      readonly level: 1 | 2 | 3 | 4;
      readonly text: string;
      /** Name other places refer to it by; unique in the pack. */
      readonly bookmark?: string;
    }
  | {
      readonly type: 'paragraph';
      readonly role: 'body' | 'lead' | 'note' | 'caption' | 'subhead' | 'source';
      readonly inlines: readonly PackInline[];
    }
  | { readonly type: 'quote'; readonly blocks: readonly PackBlock[] }
  | { readonly type: 'list'; readonly ordered: boolean; readonly items: readonly PackListItem[] }
  | {
      readonly type: 'table';
      readonly purpose:
        | 'facts'
        | 'timeline'
        | 'partner-matrix'
        | 'glossary'
        | 'sources'
        | 'risks'
        | 'entries'
        | 'who-is-who'
        | 'relations';
      /** What the table shows, for readers who cannot see it. */
      readonly description: string;
      /** Empty where the first cell of a row names the row. */
      readonly header: readonly string[];
      /** A row's cells; a cell is inlines. */
      readonly rows: readonly (readonly (readonly PackInline[])[])[];
    }
  /** A boxed note: sources that disagree, or a note of the advisor's. */
  | {
      readonly type: 'callout';
      readonly tone: 'disagreement' | 'client-note' | 'impact';
      readonly title: string;
      readonly blocks: readonly PackBlock[];
    }
  /** What a picture shows, not how it looks: each format draws it in its own colours. */
  | {
      readonly type: 'picture';
      readonly title: string;
      /** What the picture shows, for readers who cannot see it, written from the data. */
      readonly description: string;
      readonly picture: Picture;
    }
  | { readonly type: 'page-break' };
