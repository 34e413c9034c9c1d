import type { FlowUnit } from './flow-units.ts';

/** A unit where it stands: its page, and how far its top is from that of the page's text. Lengths are in twips. */
export interface PlacedUnit {
  readonly unit: FlowUnit;
  /** The cover is page 1. */
  readonly page: number;
  readonly top: number;
  readonly isFirst: boolean;
}

const FIRST_PAGE_AFTER_COVER = 2;

/** Room for text on a page, and what of it the line above its footnotes takes, in twips. */
export interface PageRoom {
  readonly height: number;
  readonly separator: number;
}

/**
 * Sets units on pages that have `room`, as Word does: what is kept with the next stays with it, footnotes take room on the page of
 * their number.
 * @param onPlaced told of every unit, in order
 * @returns how many pages there are
 */
export function setPages(units: readonly FlowUnit[], room: PageRoom, onPlaced: (placed: PlacedUnit) => void): number {
  const page = new FillingPage(room);
  let number = FIRST_PAGE_AFTER_COVER;
  const turn = () => {
    number += 1;
    page.clear();
  };
  const set = (unit: FlowUnit) => {
    const isFirst = page.isEmpty;
    onPlaced({ unit, page: number, top: page.add(unit), isFirst });
  };
  for (const chain of chains(units)) {
    if (chain[0]?.startsPage === true && !page.isEmpty) turn();
    if (page.hasRoomFor(chain)) {
      chain.forEach(set);
      continue;
    }
    // What is taller than a page cannot be kept together.
    if (!page.isEmpty && new FillingPage(room).hasRoomFor(chain)) {
      turn();
      chain.forEach(set);
      continue;
    }
    for (const unit of chain) {
      if (!page.isEmpty && !page.hasRoomFor([unit])) turn();
      set(unit);
    }
  }
  return number;
}

/** Units that are kept with the next one, with the one they are kept with; a page break parts them. */
function* chains(units: readonly FlowUnit[]): Generator<FlowUnit[]> {
  let chain: FlowUnit[] = [];
  for (const unit of units) {
    if (unit.startsPage && chain.length > 0) {
      yield chain;
      chain = [];
    }
    chain.push(unit);
    if (unit.keepNext) continue;
    yield chain;
    chain = [];
  }
  if (chain.length > 0) yield chain;
}

/** A page as it fills. Its space above the first line is left out, but at the start of a section. */
class FillingPage {
  private readonly room: PageRoom;
  private text = 0;
  private below = 0;
  private notes = 0;
  private isFirst = true;
  private hasTurned = false;

  constructor(room: PageRoom) {
    this.room = room;
  }

  get isEmpty(): boolean {
    return this.isFirst;
  }

  hasRoomFor(units: readonly FlowUnit[]): boolean {
    let { text, below, notes, isFirst } = this;
    for (const unit of units) {
      text += this.spaceAbove(unit, below, isFirst) + unit.height;
      notes += this.notesHeight(unit, notes);
      below = unit.after;
      isFirst = false;
    }
    return text + notes <= this.room.height;
  }

  /** @returns where its top is */
  add(unit: FlowUnit): number {
    const top = this.text + this.spaceAbove(unit, this.below, this.isFirst);
    this.text = top + unit.height;
    this.notes += this.notesHeight(unit, this.notes);
    this.below = unit.after;
    this.isFirst = false;
    return top;
  }

  clear(): void {
    this.text = 0;
    this.below = 0;
    this.notes = 0;
    this.isFirst = true;
    this.hasTurned = true;
  }

  private spaceAbove(unit: FlowUnit, below: number, isFirst: boolean): number {
    if (!isFirst) return Math.max(below, unit.before);
    return unit.repeatedHeader + (this.hasTurned && !unit.startsPage ? 0 : unit.before);
  }

  private notesHeight(unit: FlowUnit, notesSoFar: number): number {
    if (unit.notes === 0) return 0;
    return unit.notes + (notesSoFar === 0 ? this.room.separator : 0);
  }
}
