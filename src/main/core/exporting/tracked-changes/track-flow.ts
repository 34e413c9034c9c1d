import { alignSequences, type Step, stepsOf } from '../../../../shared/pack/delta/align-sequences.ts';
import { likenessOfTexts } from '../../../../shared/pack/delta/words.ts';
import type { Flow, FlowBlock, FlowChange, FlowContentsLine, FlowHeading, FlowParagraph } from '../flow.ts';
import { textOfBlock } from './block-keys.ts';
import { withContinuedLists } from './paragraph-look.ts';
import { changedBlock, partedTables, trackBlocks, trackedBlock } from './track-blocks.ts';
import { changedInlines, trackInlines } from './track-inlines.ts';
import { keptParagraph } from './track-paragraph.ts';
import { earlierAnchor, type Tracker } from './tracker.ts';

/** A heading with what stands under it, up to the next one. */
interface Section {
  readonly key: string;
  /** Of an entry, or of a part that every pack has at most once. */
  readonly bookmark: string | undefined;
  readonly style: string;
  readonly text: string;
  readonly blocks: readonly FlowBlock[];
}

/**
 * The body of the later flow with everything that changed since the earlier one as changes: accepting all of them gives the later
 * flow, rejecting all the earlier.
 */
export function trackFlow(tracker: Tracker): Flow {
  const { earlier, later } = tracker;
  const { before, title, after } = trackParts(tracker);
  const finished = (blocks: readonly FlowBlock[]) => withContinuedLists(partedTables(blocks, tracker), tracker);
  const name = later.contents?.name ?? earlier.contents?.name ?? '';
  const kind = title?.changes?.[0]?.kind;
  return {
    before: finished(before),
    ...(title === undefined
      ? {}
      : { contents: { name, title, ...(kind === undefined ? {} : { changes: threeChanges(kind, tracker) }) } }),
    after: finished(after),
    headings: later.headings,
    contentsLines: title === undefined ? [] : contentsLines(tracker),
    notes: tracker.notes,
    notePlace: later.notePlace,
    links: new Map([...earlier.links, ...later.links]),
    pictures: new Map([...earlier.pictures, ...later.pictures]),
    orderedLists: earlier.orderedLists + later.orderedLists,
  };
}

interface Parts {
  readonly before: readonly FlowBlock[];
  /** The heading of the contents, where either flow has them. */
  readonly title: FlowParagraph | undefined;
  readonly after: readonly FlowBlock[];
}

function trackParts(tracker: Tracker): Parts {
  const { earlier, later } = tracker;
  if (earlier.contents !== undefined && later.contents !== undefined) {
    const before = trackSections(earlier.before, later.before, tracker);
    const title = keptParagraph(earlier.contents.title, later.contents.title, tracker);
    return { before, title, after: trackToEnd(earlier.after, later.after, tracker) };
  }
  const blocks = trackToEnd(wholeOf(earlier), wholeOf(later), tracker);
  const place = blocks.findIndex(isContentsTitle);
  const title = blocks[place];
  if (title?.type !== 'paragraph') return { before: blocks, title: undefined, after: [] };
  return { before: blocks.slice(0, place), title, after: blocks.slice(place + 1) };
}

function wholeOf({ before, contents, after }: Flow): FlowBlock[] {
  return [...before, ...(contents === undefined ? [] : [contents.title]), ...after];
}

function isContentsTitle({ style }: FlowBlock): boolean {
  return style === 'ContentsHeading';
}

/** As `trackSections`, to the end of the document: Word never takes away its last paragraph, so the last ones are one that changed. */
function trackToEnd(earlier: readonly FlowBlock[], later: readonly FlowBlock[], tracker: Tracker): FlowBlock[] {
  const [last, otherLast] = [earlier.at(-1), later.at(-1)];
  if (last?.type !== 'paragraph' || otherLast?.type !== 'paragraph') return trackSections(earlier, later, tracker);
  const inner = trackSections(earlier.slice(0, -1), later.slice(0, -1), tracker);
  return [...inner, keptParagraph(last, otherLast, tracker)];
}

/** Sections of the same entry, or alike, are compared; the others came or went. */
function trackSections(earlier: readonly FlowBlock[], later: readonly FlowBlock[], tracker: Tracker): FlowBlock[] {
  const steps = alignSequences(sectionsOf(earlier), sectionsOf(later), {
    keyOf: ({ key }) => key,
    likeness: likenessOfSections,
  });
  return steps.flatMap((step) => trackSection(step, tracker));
}

function trackSection(step: Step<Section>, tracker: Tracker): FlowBlock[] {
  if (step.kind !== 'kept') {
    const { blocks } = step.kind === 'inserted' ? step.later : step.earlier;
    return blocks.map((block) => changedBlock(block, step.kind, tracker));
  }
  const [[heading, ...rest], [otherHeading, ...otherRest]] = [step.earlier.blocks, step.later.blocks];
  if (heading === undefined || otherHeading === undefined || step.later.style === '') {
    return trackBlocks(step.earlier.blocks, step.later.blocks, tracker);
  }
  const kept = trackedBlock({ kind: 'kept', earlier: heading, later: otherHeading }, tracker);
  return [kept, ...trackBlocks(rest, otherRest, tracker)];
}

/** Two entries are two, however alike. */
function likenessOfSections(earlier: Section, later: Section): number {
  if (earlier.style !== later.style || earlier.bookmark !== undefined || later.bookmark !== undefined) return 0;
  return likenessOfTexts(earlier.text, later.text);
}

function sectionsOf(blocks: readonly FlowBlock[]): Section[] {
  const starts = blocks.flatMap((block, index) => (startsSection(block) ? [index] : []));
  const bounds = starts[0] === 0 ? starts : [0, ...starts];
  return bounds.flatMap((start, index) => {
    const part = blocks.slice(start, bounds[index + 1]);
    return part.length === 0 ? [] : [sectionOf(part)];
  });
}

function startsSection(block: FlowBlock): boolean {
  return /^(?:Heading[12]|ContentsHeading)$/.test(block.style);
}

/** An entry is known by its bookmark, whatever it is called now. */
function sectionOf(blocks: readonly FlowBlock[]): Section {
  const text = blocks.map(textOfBlock).join('\n');
  const [heading] = blocks;
  if (heading?.type !== 'paragraph' || !startsSection(heading))
    return { key: 'opening', bookmark: undefined, style: '', text, blocks };
  const bookmark = heading.anchors?.find((anchor) => !anchor.startsWith('_'));
  const key = `${heading.style} ${bookmark ?? `“${textOfBlock(heading)}`}`;
  return { key, bookmark, style: heading.style, text, blocks };
}

/** Lines of the contents: headings that stayed, came and went, in their order. */
function contentsLines(tracker: Tracker): FlowContentsLine[] {
  const { earlier, later } = tracker;
  if (earlier.contents === undefined) return later.headings.map((heading) => changedLine(heading, 'inserted', tracker));
  const keptHeadings = new Map(tracker.keptHeadings);
  if (later.contents === undefined) {
    return earlier.headings.map((heading) => {
      const line = changedLine(heading, 'deleted', tracker);
      return { ...line, anchor: keptHeadings.get(heading.anchor) ?? line.anchor };
    });
  }
  const places = new Map(later.headings.map(({ anchor }, index) => [anchor, index]));
  const matches = earlier.headings.flatMap(({ anchor }, index) => {
    const other = places.get(keptHeadings.get(anchor) ?? '');
    return other === undefined ? [] : [[index, other] as const];
  });
  return stepsOf(earlier.headings, later.headings, matches).map((step) => {
    if (step.kind === 'inserted') return changedLine(step.later, 'inserted', tracker);
    if (step.kind === 'deleted') return changedLine(step.earlier, 'deleted', tracker);
    return { ...step.later, inlines: trackInlines([wordsOf(step.earlier)], [wordsOf(step.later)], tracker) };
  });
}

function changedLine(heading: FlowHeading, kind: 'inserted' | 'deleted', tracker: Tracker): FlowContentsLine {
  const anchor = kind === 'inserted' ? heading.anchor : earlierAnchor(heading.anchor, tracker);
  const inlines = changedInlines([wordsOf(heading)], kind, tracker);
  return { ...heading, anchor, inlines, changes: threeChanges(kind, tracker) };
}

function threeChanges(kind: FlowChange['kind'], tracker: Tracker) {
  const change = kind === 'inserted' ? tracker.inserted : tracker.deleted;
  return [change(), change(), change()] as const;
}

const wordsOf = ({ text }: FlowHeading) => ({ type: 'text' as const, text });
