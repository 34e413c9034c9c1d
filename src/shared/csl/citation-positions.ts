import type { CitationRequest, CiteRequest } from './citation-request.ts';
import type { CitePosition } from './scope.ts';

/** Where a cite stands among those before it, and the note in which its item was first cited. */
export interface PlacedCite {
  readonly cite: CiteRequest;
  readonly position: CitePosition;
  readonly firstNote?: number;
}

interface Seen {
  readonly note: number;
  readonly firstNote: number;
}

/**
 * Finds the position of every cite: first, subsequent, ibid (with another locator), near the note before.
 * @see the specification, "position"
 */
export function placeCites(citations: readonly CitationRequest[], nearNoteDistance: number): PlacedCite[][] {
  const seen = new Map<string, Seen>();
  const before: { note?: CitationRequest; text?: CitationRequest } = {};
  return citations.map((citation) => {
    const { cites, noteNumber } = citation;
    const place = noteNumber === 0 ? 'text' : 'note';
    const placed = cites.map((cite, index): PlacedCite => {
      const earlier = seen.get(cite.id);
      const beside = index > 0 ? cites[index - 1] : onlyCite(before[place]);
      const position = positionOf(cite, beside, earlier, noteNumber, nearNoteDistance);
      seen.set(cite.id, { note: noteNumber, firstNote: earlier?.firstNote ?? noteNumber });
      const hasNote = earlier !== undefined && earlier.firstNote > 0;
      return { cite, position, ...(hasNote ? { firstNote: earlier.firstNote } : {}) };
    });
    before[place] = citation;
    return placed;
  });
}

/** "Ibid." in a note refers to the note before it, in the text to what was cited before in the text. */
function onlyCite(previous: CitationRequest | undefined): CiteRequest | undefined {
  return previous?.cites.length === 1 ? previous.cites[0] : undefined;
}

function positionOf(
  cite: CiteRequest,
  before: CiteRequest | undefined,
  earlier: Seen | undefined,
  note: number,
  nearNoteDistance: number,
): CitePosition {
  if (earlier === undefined) return { isFirst: true, isIbid: false, isIbidWithLocator: false, isNearNote: false };
  const isSame = before?.id === cite.id;
  const isLocatorSame = before?.locator === cite.locator && (before?.label ?? 'page') === (cite.label ?? 'page');
  const isIbid = isSame && (cite.locator !== undefined || before?.locator === undefined);
  return {
    isFirst: false,
    isIbid,
    isIbidWithLocator: isIbid && !isLocatorSame,
    isNearNote: note > 0 && earlier.note > 0 && note - earlier.note <= nearNoteDistance,
  };
}
