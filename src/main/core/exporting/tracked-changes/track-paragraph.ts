import type { FlowParagraph } from '../flow.ts';
import { earlierLook, isOrdered, isSameLook } from './paragraph-look.ts';
import { changedInlines, trackInlines } from './track-inlines.ts';
import { earlierAnchor, type Tracker } from './tracker.ts';

/** A paragraph that stayed, with what changed in its words and its look. */
export function keptParagraph(earlier: FlowParagraph, later: FlowParagraph, tracker: Tracker): FlowParagraph {
  noteWhatContinues(earlier, later, tracker);
  const inlines = trackInlines(earlier.inlines, later.inlines, tracker);
  if (isSameLook(earlier, later)) return { ...later, inlines };
  return { ...later, inlines, former: { change: tracker.inserted(), look: earlierLook(earlier, tracker) } };
}

/** A paragraph that came. */
export function insertedParagraph(paragraph: FlowParagraph, tracker: Tracker): FlowParagraph {
  const inlines = changedInlines(paragraph.inlines, 'inserted', tracker);
  return { ...paragraph, inlines, changes: [tracker.inserted()] };
}

/** A paragraph that went. A bookmark that moved is with the later one only. */
export function deletedParagraph(paragraph: FlowParagraph, tracker: Tracker): FlowParagraph {
  const anchors = (paragraph.anchors ?? []).map((anchor) => earlierAnchor(anchor, tracker));
  const inlines = changedInlines(paragraph.inlines, 'deleted', tracker);
  return {
    ...paragraph,
    ...earlierLook(paragraph, tracker),
    anchors: anchors.filter((anchor) => !tracker.laterAnchors.has(anchor)),
    inlines,
    changes: [tracker.deleted()],
  };
}

function noteWhatContinues(earlier: FlowParagraph, later: FlowParagraph, tracker: Tracker): void {
  const { numbering } = earlier;
  if (numbering !== undefined && later.numbering !== undefined && isOrdered(earlier) && isOrdered(later)) {
    tracker.lists.set(numbering.id, later.numbering.id);
  }
  const [heading, otherHeading] = [contentsAnchor(earlier), contentsAnchor(later)];
  if (heading !== undefined && otherHeading !== undefined && earlier.style === later.style) {
    tracker.keptHeadings.push([heading, otherHeading]);
  }
}

function contentsAnchor({ anchors = [] }: FlowParagraph): string | undefined {
  return anchors.find((anchor) => anchor.startsWith('_Toc'));
}
