import { docxStyles } from './docx-styles.ts';
import type { Flow, FlowParagraph } from './flow.ts';
import { type FlowUnit, unitMaker } from './flow-units.ts';
import { styleLooks } from './style-looks.ts';
import type { Look } from './template.ts';

/** Pages of a document, the cover being the first. */
export interface PageNumbers {
  /** Page each bookmark is on, by its name. */
  readonly pageOf: ReadonlyMap<string, number>;
  readonly total: number;
}

const FIRST_PAGE_AFTER_COVER = 2;
/** Room the line above the footnotes takes, in twips. */
const NOTE_SEPARATOR = 230;

/**
 * Works out on which page Word will set each heading, so that the table of contents comes filled in.
 *
 * Lines are broken with the widths of the fonts' characters and set on pages as Word does: headings stay with what follows,
 * no line of a paragraph stands alone, rows stay whole, header rows repeat, footnotes take room on the page of their number.
 * It knows only what packs are made of, which makes it some hundred times faster than a general layout.
 * @see docs/pack.md for how near it comes
 */
export function pageNumbers(flow: Flow, look: Look): PageNumbers {
  const { textWidth, textHeight } = look.page;
  const { unitsOf } = unitMaker(
    flow.notePlace === 'footnotes' ? flow.notes : [],
    styleLooks(docxStyles(look)),
    textWidth,
  );
  const contents = flow.contents === undefined ? [] : unitsOf([flow.contents.title, ...contentsEntries(flow)]);
  return paginate([...unitsOf(flow.before), ...contents, ...unitsOf(flow.after)], textHeight);
}

function contentsEntries({ headings }: Flow): FlowParagraph[] {
  const entries = headings.map(
    ({ level, text }): FlowParagraph => ({
      type: 'paragraph',
      style: `TOC${level}`,
      inlines: [{ type: 'text', text: `${text} 000` }],
    }),
  );
  return [...entries, { type: 'paragraph', style: 'TableGap', inlines: [] }];
}

function paginate(units: readonly FlowUnit[], textHeight: number): PageNumbers {
  const pageOf = new Map<string, number>();
  const page = new FillingPage(textHeight);
  let number = FIRST_PAGE_AFTER_COVER;
  const turn = () => {
    number += 1;
    page.clear();
  };
  const set = (unit: FlowUnit) => {
    page.add(unit);
    for (const anchor of unit.anchors) pageOf.set(anchor, number);
  };
  for (const chain of chains(units)) {
    if (chain[0]?.startsPage === true && !page.isEmpty) turn();
    if (page.hasRoomFor(chain)) {
      chain.forEach(set);
      continue;
    }
    // What is taller than a page cannot be kept together.
    if (!page.isEmpty && new FillingPage(textHeight).hasRoomFor(chain)) {
      turn();
      chain.forEach(set);
      continue;
    }
    for (const unit of chain) {
      if (!page.isEmpty && !page.hasRoomFor([unit])) turn();
      set(unit);
    }
  }
  return { pageOf, total: number };
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
  private readonly height: number;
  private text = 0;
  private below = 0;
  private notes = 0;
  private isFirst = true;
  private hasTurned = false;

  constructor(height: number) {
    this.height = height;
  }

  get isEmpty(): boolean {
    return this.isFirst;
  }

  hasRoomFor(units: readonly FlowUnit[]): boolean {
    let { text, below, notes, isFirst } = this;
    for (const unit of units) {
      text += this.spaceAbove(unit, below, isFirst) + unit.height;
      notes += notesHeight(unit, notes);
      below = unit.after;
      isFirst = false;
    }
    return text + notes <= this.height;
  }

  add(unit: FlowUnit): void {
    this.text += this.spaceAbove(unit, this.below, this.isFirst) + unit.height;
    this.notes += notesHeight(unit, this.notes);
    this.below = unit.after;
    this.isFirst = false;
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
}

function notesHeight(unit: FlowUnit, notesSoFar: number): number {
  if (unit.notes === 0) return 0;
  return unit.notes + (notesSoFar === 0 ? NOTE_SEPARATOR : 0);
}
