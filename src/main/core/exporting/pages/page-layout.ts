import type { Pack } from '../../../../shared/pack/index.ts';
import type { PagePart } from '../../../../shared/pages/page-drawing.ts';
import { contentsBlocks } from '../contents-blocks.ts';
import { docxContext } from '../docx-context.ts';
import type { Flow, FlowBlock, FlowHeading, FlowParagraph } from '../flow.ts';
import { flowOfPack } from '../flow-of-pack.ts';
import { unitMaker } from '../flow-units.ts';
import { NOTE_SEPARATOR } from '../page-geometry.ts';
import { printablePack } from '../printable-pack.ts';
import { type PlacedUnit, setPages } from '../set-pages.ts';
import type { StyleLook } from '../style-looks.ts';
import type { Look } from '../template.ts';
import { type LayoutMemory, layoutMemory } from './layout-memory.ts';
import { CONTENTS_PLACE, ENDNOTES_PLACE, sectionPlaces } from './section-places.ts';

/** Where everything of a pack stands; its pages can be drawn from it, one by one. */
export interface PageLayout {
  readonly pack: Pack;
  readonly look: Look;
  readonly lookOf: (style: string) => StyleLook;
  readonly flow: Flow;
  readonly total: number;
  /** The cover has none. */
  readonly unitsOn: (page: number) => readonly PlacedUnit[];
  readonly pageOf: ReadonlyMap<string, number>;
  /** The heading a line of the contents is of, by the anchor of the line. */
  readonly contents: ReadonlyMap<string, FlowHeading>;
  /** The parts of pages a section of the brief stands on, in their order; none where it is not in the pack. */
  readonly partsOf: (sectionId: string) => readonly PagePart[];
}

export interface LayoutOptions {
  /** What the last layout of the same brief left: only what is another since is made, measured and set anew. */
  readonly memory?: LayoutMemory;
  /** For each block of the pack the section it is of. */
  readonly sectionIds?: readonly (string | undefined)[];
  /** Told between the steps of the work; may throw to end it. */
  readonly onStep?: () => void;
}

/**
 * Sets a pack on pages as Word will, with the very lines and breaks the page numbers of the table of contents are worked out with.
 * Pure: the same pack and look give the same layout.
 */
export function layOutPages(given: Pack, look: Look, options: LayoutOptions = {}): PageLayout {
  const { memory = layoutMemory(), sectionIds = [], onStep = () => {} } = options;
  const places = sectionPlaces(printablePack(given), sectionIds);
  onStep();
  const known = memory.of(places.pack, look);
  const context = docxContext(places.pack, look, known.flow);
  const flow = flowOfPack(places.pack, context);
  const { lookOf } = known;
  const { page, template } = look;
  const { unitsOf } = unitMaker({
    notes: flow.notePlace === 'footnotes' ? flow.notes : [],
    lookOf,
    textWidth: page.textWidth,
    drawnIn: template,
    memory: known.units,
  });
  onStep();
  const { blocks, headingOf } = contentsBlocks(flow);
  const body = [
    ...flow.before,
    ...blocks.map((block, index) => (index === 0 ? { ...block, anchors: [CONTENTS_PLACE] } : block)),
    ...flow.after,
  ];
  const units = unitsOf(flow.notePlace === 'endnotes' ? withEndnotes(body, flow.notes) : body);
  onStep();
  const pageOf = new Map<string, number>();
  known.set = setPages(units, { height: page.textHeight, separator: NOTE_SEPARATOR }, known.set);
  const { placed, total } = known.set;
  for (const one of placed) for (const anchor of one.unit.anchors) pageOf.set(anchor, one.page);
  const byPage = Map.groupBy(placed, (one) => one.page);
  return {
    pack: places.pack,
    look,
    lookOf,
    flow,
    total,
    unitsOn: (number) => byPage.get(number) ?? [],
    pageOf,
    contents: headingOf,
    partsOf: (sectionId) => places.partsOf(sectionId, placed, context.bookmarks, page.margins.top),
  };
}

/** Notes that stand at the end below their heading, which is the last block: a paragraph each. */
function withEndnotes(body: readonly FlowBlock[], notes: Flow['notes']): FlowBlock[] {
  const heading = body.at(-1);
  if (notes.length === 0 || heading?.type !== 'paragraph') return [...body];
  const { anchors = [] } = heading;
  return [
    ...body.slice(0, -1),
    { ...heading, anchors: [...anchors, ENDNOTES_PLACE] },
    ...notes.map(
      (note, index): FlowParagraph => ({
        type: 'paragraph',
        style: 'EndnoteText',
        inlines: [{ type: 'text', text: `${index + 1} ` }, ...note],
      }),
    ),
  ];
}
