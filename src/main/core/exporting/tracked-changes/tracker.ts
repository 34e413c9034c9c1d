import type { Flow, FlowBlock, FlowChange, FlowInline } from '../flow.ts';

/** Who changed a document and when, as every change in it says. */
export interface ChangeStamp {
  readonly author: string;
  /** Instant in ISO 8601, UTC. */
  readonly date: string;
}

/** What the comparison of two flows gathers on its way. */
export interface Tracker {
  readonly earlier: Flow;
  readonly later: Flow;
  /** A new change, numbered in the order they are made. */
  readonly inserted: () => FlowChange;
  readonly deleted: () => FlowChange;
  /** What the footnotes so far say; the first has the number 1. */
  readonly notes: (readonly FlowInline[])[];
  /** Lists of the later flow by those of the earlier one that they continue. */
  readonly lists: Map<number, number>;
  /** Anchors in the contents of headings that stayed: those of the earlier flow with those of the later. */
  readonly keptHeadings: [earlier: string, later: string][];
  /** Bookmarks of the later flow: one that moved has its name there. */
  readonly laterAnchors: ReadonlySet<string>;
}

export function createTracker(earlier: Flow, later: Flow, { author, date }: ChangeStamp): Tracker {
  let id = 0;
  const change = (kind: FlowChange['kind']) => (): FlowChange => ({ kind, id: ++id, author, date });
  return {
    earlier,
    later,
    inserted: change('inserted'),
    deleted: change('deleted'),
    notes: [],
    lists: new Map(),
    keptHeadings: [],
    laterAnchors: new Set(anchorsIn([...later.before, ...later.after])),
  };
}

/** The name a bookmark of the earlier flow has beside those of the later one. */
export function earlierAnchor(anchor: string, { later }: Tracker): string {
  const number = /^_Toc(\d+)$/.exec(anchor)?.[1];
  return number === undefined ? anchor : `_Toc${later.headings.length + Number(number)}`;
}

function anchorsIn(blocks: readonly FlowBlock[]): string[] {
  return blocks.flatMap((block) =>
    block.type === 'paragraph' ? (block.anchors ?? []) : block.rows.flatMap(({ cells }) => cells.flatMap(anchorsIn)),
  );
}
