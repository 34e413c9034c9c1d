import { BULLET_LIST } from '../docx-numbering.ts';
import type { FlowBlock, FlowNumbering, FlowParagraph, FlowParagraphLook, FlowRow } from '../flow.ts';
import type { Tracker } from './tracker.ts';

/** Whether two paragraphs look alike. What is kept with the next is not looked at: nobody sees it. */
export function isSameLook(one: FlowParagraph, other: FlowParagraph): boolean {
  return (
    one.style === other.style &&
    one.indent === other.indent &&
    (one.startsPage ?? false) === (other.startsPage ?? false) &&
    one.numbering?.level === other.numbering?.level &&
    isOrdered(one) === isOrdered(other)
  );
}

/** Whether a paragraph is in a numbered list. */
export function isOrdered({ numbering }: FlowParagraphLook): boolean {
  return numbering !== undefined && numbering.id !== BULLET_LIST;
}

/** The look of a paragraph of the earlier flow; its numbered list is behind those of the later one. */
export function earlierLook(paragraph: FlowParagraph, { later }: Tracker): FlowParagraphLook {
  const { style, keepNext, startsPage, indent, numbering } = paragraph;
  return {
    style,
    ...(keepNext === undefined ? {} : { keepNext }),
    ...(startsPage === undefined ? {} : { startsPage }),
    ...(indent === undefined ? {} : { indent }),
    ...(numbering === undefined
      ? {}
      : { numbering: isOrdered(paragraph) ? { ...numbering, id: numbering.id + later.orderedLists } : numbering }),
  };
}

/** Puts what was deleted from a list that goes on back into that list, so that its numbers are the list's. */
export function withContinuedLists(blocks: readonly FlowBlock[], tracker: Tracker): FlowBlock[] {
  return blocks.map((block) =>
    block.type === 'table'
      ? { ...block, rows: block.rows.map((row) => rowWithContinuedLists(row, tracker)) }
      : paragraphWithContinuedList(block, tracker),
  );
}

function rowWithContinuedLists(row: FlowRow, tracker: Tracker): FlowRow {
  return { ...row, cells: row.cells.map((cell) => withContinuedLists(cell, tracker)) };
}

function paragraphWithContinuedList(paragraph: FlowParagraph, tracker: Tracker): FlowParagraph {
  const { numbering, former } = paragraph;
  const formerNumbering = former?.look.numbering;
  return {
    ...paragraph,
    ...(numbering === undefined ? {} : { numbering: continued(numbering, tracker) }),
    ...(former === undefined || formerNumbering === undefined
      ? {}
      : { former: { ...former, look: { ...former.look, numbering: continued(formerNumbering, tracker) } } }),
  };
}

/** Lists of the earlier flow have the numbers after those of the later one. */
function continued(numbering: FlowNumbering, { lists, later }: Tracker): FlowNumbering {
  const id = lists.get(numbering.id - later.orderedLists);
  return id === undefined || numbering.id <= later.orderedLists + BULLET_LIST ? numbering : { ...numbering, id };
}
