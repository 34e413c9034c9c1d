import type { ApiError } from '../../../../shared/api/errors.ts';
import type { Brief } from '../../../../shared/model/index.ts';
import type { DrawnPage, DrawnPages } from '../../../../shared/pages/page-drawing.ts';
import { type EditedPlace, editedPlace } from './edited-place.ts';

/** A pause in typing after which pages are asked for, in milliseconds: shorter than between two keys. */
const PAUSE = 20;
/** Longest that keys without a pause go undrawn, in milliseconds. */
const LONGEST_WAIT = 100;
/** How long pages may be on their way before newer ones are asked for in their place, in milliseconds. */
const PATIENCE = 400;
/** Pages kept on either side of those that are looked at. */
const KEPT_BESIDE = 6;

/** Pages `first` to `last`, the cover being 1. */
export interface LookedAt {
  readonly first: number;
  readonly last: number;
}

/** A page with what its pictures show. */
export interface ShownPage {
  readonly page: DrawnPage;
  readonly pictures: DrawnPages['pictures'];
}

/** What a view shows; without `sheet`, nothing was drawn yet. */
export interface PagesState {
  readonly sheet?: Omit<DrawnPages, 'pages' | 'pictures'>;
  /** Pages near those that are looked at, by number. */
  readonly pages: ReadonlyMap<number, ShownPage>;
  /** The section whose place the sheet tells. */
  readonly sectionId?: string;
  /** Where the last change of the text shows. */
  readonly edited?: EditedPlace;
  readonly error?: ApiError;
}

/** What is to be shown: a brief as it is on the screen, and the section that is written. */
export interface Wanted {
  readonly brief: Brief;
  readonly sectionId: string | undefined;
}

/** What the view needs of the world. */
export interface PagesViewPorts {
  ask(input: Wanted & LookedAt): Promise<DrawnPages>;
  errorOf(thrown: unknown): ApiError;
  /** Milliseconds, from any beginning. */
  now(): number;
}

/** The pages of a brief that is being typed: follows it, without ever waiting in its way. */
export interface PagesView {
  state(): PagesState;
  subscribe(listener: () => void): () => void;
  /** Shows this from now on. */
  want(wanted: Wanted): void;
  /** Tells which pages are looked at. */
  look(at: LookedAt): void;
  /** Asks again: something besides the brief changed. */
  refresh(): void;
  /** Asks for nothing more until something is wanted again. */
  rest(): void;
}

/**
 * Makes a view. It asks for the pages that are looked at after a short pause in typing, one time after the other; pages that take long are
 * left for newer ones. An answer that is older than what is shown is dropped.
 */
export function createPagesView({ ask, errorOf, now }: PagesViewPorts): PagesView {
  const listeners = new Set<() => void>();
  let state: PagesState = { pages: new Map() };
  let wanted: Wanted | undefined;
  let looked: LookedAt = { first: 1, last: 3 };
  let sent = 0;
  let shown = 0;
  let shownBrief: Brief | undefined;
  let runningSince: number | undefined;
  let waitingSince: number | undefined;
  let due: number | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const show = (next: PagesState) => {
    state = next;
    for (const listener of listeners) listener();
  };

  const plan = (delay: number) => {
    waitingSince ??= now();
    due = Math.min(now() + delay, waitingSince + LONGEST_WAIT);
    arm();
  };

  const arm = () => {
    clearTimeout(timer);
    if (due === undefined) return;
    const free = runningSince === undefined ? 0 : runningSince + PATIENCE;
    timer = setTimeout(send, Math.max(0, Math.max(due, free) - now()));
  };

  const send = () => {
    if (wanted === undefined) return;
    waitingSince = undefined;
    due = undefined;
    sent += 1;
    runningSince = now();
    const [number, asked] = [sent, { ...wanted, ...looked }];
    ask(asked)
      .then((drawn) => number > shown && take(number, asked, drawn))
      .catch((thrown: unknown) => {
        const error = errorOf(thrown);
        if (number > shown && error.kind !== 'Cancelled') show({ ...state, error });
      })
      .finally(() => {
        if (number !== sent) return;
        runningSince = undefined;
        arm();
      });
  };

  const take = (number: number, asked: Wanted & LookedAt, { pages, pictures, ...sheet }: DrawnPages) => {
    shown = number;
    const isTyped = asked.brief !== shownBrief && asked.sectionId === state.sectionId;
    const edited = isTyped ? editedPlace(state.pages, pages, sheet.section ?? []) : undefined;
    shownBrief = asked.brief;
    show({
      sheet: { ...sheet, headings: sameHeadings(state.sheet?.headings, sheet.headings) },
      pages: joined(state.pages, pages, pictures, asked, sheet.total),
      ...(asked.sectionId === undefined ? {} : { sectionId: asked.sectionId }),
      ...(edited === undefined ? {} : { edited }),
    });
  };

  return {
    state: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    want(next) {
      const isTyped = wanted !== undefined && wanted.sectionId === next.sectionId;
      if (isTyped && wanted?.brief === next.brief) return;
      wanted = next;
      plan(isTyped ? PAUSE : 0);
    },
    look(at) {
      const isKnown = at.first >= looked.first && at.last <= looked.last;
      looked = at;
      if (!isKnown) plan(0);
    },
    refresh: () => plan(PAUSE),
    rest() {
      clearTimeout(timer);
      wanted = undefined;
      waitingSince = undefined;
      due = undefined;
    },
  };
}

type Headings = DrawnPages['headings'];

/** Those from before, where they are as they were. */
function sameHeadings(before: Headings | undefined, now: Headings): Headings {
  return before !== undefined && JSON.stringify(before) === JSON.stringify(now) ? before : now;
}

/** The pages drawn now and those from before that are near them; one that looks as it did is the same object. */
function joined(
  before: PagesState['pages'],
  drawn: readonly DrawnPage[],
  pictures: DrawnPages['pictures'],
  { first, last }: LookedAt,
  total: number,
): PagesState['pages'] {
  const isNear = (number: number) => number >= first - KEPT_BESIDE && number <= last + KEPT_BESIDE && number <= total;
  const pages = new Map([...before].filter(([number]) => isNear(number)));
  for (const page of drawn) {
    const next: ShownPage = { page, pictures: picturesOn(page, pictures) };
    const known = before.get(page.number);
    pages.set(page.number, known !== undefined && JSON.stringify(known) === JSON.stringify(next) ? known : next);
  }
  return pages;
}

function picturesOn({ marks }: DrawnPage, pictures: DrawnPages['pictures']): DrawnPages['pictures'] {
  return Object.fromEntries(
    marks.flatMap((mark) => {
      const scene = mark.type === 'picture' ? pictures[mark.number] : undefined;
      return mark.type === 'picture' && scene !== undefined ? [[String(mark.number), scene]] : [];
    }),
  );
}
