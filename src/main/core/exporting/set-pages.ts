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

/** Units on their pages. */
export interface SetPages {
  readonly units: readonly FlowUnit[];
  /** Each unit where it stands, in order. */
  readonly placed: readonly PlacedUnit[];
  /** Pages there are, the cover among them. */
  readonly total: number;
  /** Indices of units that begin a page and a chain: what stands before them decides nothing about what follows. */
  readonly turns: ReadonlySet<number>;
}

/**
 * Sets units on pages that have `room`, as Word does: what is kept with the next stays with it, footnotes take room on the page of
 * their number.
 * @param before the last setting with the same room: pages before the first unit that is another are taken from it, and so are those from
 * where both begin a page with the same unit, and go on alike
 */
export function setPages(units: readonly FlowUnit[], room: PageRoom, before?: SetPages): SetPages {
  const change = changeSince(before, units);
  const placed: PlacedUnit[] = before?.placed.slice(0, change.resume) ?? [];
  const turns = new Set([...(before?.turns ?? [])].filter((turn) => turn <= change.resume));
  const page = new FillingPage(room);
  let number = before?.placed[change.resume]?.page ?? FIRST_PAGE_AFTER_COVER;
  if (change.resume > 0) page.clear();
  const turn = () => {
    number += 1;
    page.clear();
  };
  const set = (chain: readonly FlowUnit[]) => {
    // What is taller than a page cannot be kept together.
    const fits = page.hasRoomFor(chain);
    for (const unit of chain) {
      if (!fits && !page.isEmpty && !page.hasRoomFor([unit])) turn();
      const isFirst = page.isEmpty;
      placed.push({ unit, page: number, top: page.add(unit), isFirst });
    }
  };
  for (const chain of chains(units, change.resume)) {
    if (turnsPage(chain, page, room)) {
      turn();
      if (before !== undefined && goesOnAlike(before, placed.length, change)) {
        return joined({ units, placed, total: number, turns }, before, change.shift);
      }
      turns.add(placed.length);
    }
    set(chain);
  }
  return { units, placed, total: number, turns };
}

/** Whether a chain begins a new page: it is to, or only there it stays together. */
function turnsPage(chain: readonly FlowUnit[], page: FillingPage, room: PageRoom): boolean {
  if (page.isEmpty) return false;
  return chain[0]?.startsPage === true || (!page.hasRoomFor(chain) && new FillingPage(room).hasRoomFor(chain));
}

/** What is another since the last setting: from which unit on pages are set anew, from which on units are those of before, moved by `shift`. */
interface Change {
  readonly resume: number;
  readonly end: number;
  readonly shift: number;
}

function changeSince(before: SetPages | undefined, units: readonly FlowUnit[]): Change {
  if (before === undefined) return { resume: 0, end: units.length, shift: 0 };
  const most = Math.min(before.units.length, units.length);
  let first = 0;
  while (first < most && before.units[first] === units[first]) first += 1;
  const shift = units.length - before.units.length;
  let end = units.length;
  while (end > Math.max(first, first + shift) && before.units[end - 1 - shift] === units[end - 1]) end -= 1;
  // A chain is set as a whole: the one that holds the first change may be set otherwise from its first unit on.
  let chain = first;
  while (chain > 0 && units[chain - 1]?.keepNext && (chain === first || !units[chain]?.startsPage)) chain -= 1;
  const resume = [...before.turns].findLast((turn) => turn < chain) ?? 0;
  return { resume, end, shift };
}

/** Whether from a unit on, which begins a page, all is as it was set before. */
function goesOnAlike({ turns }: SetPages, index: number, { end, shift }: Change): boolean {
  return index >= end && turns.has(index - shift);
}

/** What was set anew, and behind it the rest of the last setting. */
function joined({ units, placed, total, turns }: SetPages, before: SetPages, shift: number): SetPages {
  const start = placed.length - shift;
  const rest = before.placed.slice(start);
  const pages = total - (rest[0]?.page ?? total);
  return {
    units,
    placed: [...placed, ...(pages === 0 ? rest : rest.map((one) => ({ ...one, page: one.page + pages })))],
    total: before.total + pages,
    turns: new Set([...turns, ...[...before.turns].filter((turn) => turn >= start).map((turn) => turn + shift)]),
  };
}

/** Units from one on that are kept with the next one, with the one they are kept with; a page break parts them. */
function* chains(units: readonly FlowUnit[], from: number): Generator<FlowUnit[]> {
  let chain: FlowUnit[] = [];
  for (let index = from; index < units.length; index++) {
    const unit = units[index];
    if (unit === undefined) break;
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
