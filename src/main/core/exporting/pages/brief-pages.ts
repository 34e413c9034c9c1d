import { isDeepStrictEqual } from 'node:util';
import { type CitationParts, citationProcessor } from '../../../../shared/csl/index.ts';
import type { LookDefinition } from '../../../../shared/looks/look-definition.ts';
import type { Brief } from '../../../../shared/model/index.ts';
import { composeWithSections, type Pack, type PackInput } from '../../../../shared/pack/index.ts';
import { type PackMemory, packMemory } from '../../../../shared/pack/pack-memory.ts';
import type { DrawnPages } from '../../../../shared/pages/page-drawing.ts';
import { type Look, lookOf } from '../template.ts';
import { drawPages, type PageSpan } from './draw-pages.ts';
import { type LayoutMemory, layoutMemory } from './layout-memory.ts';
import { layOutPages, type PageLayout } from './page-layout.ts';

/** What the pack of a brief is made from besides the brief, as plain data: it changes seldom while the brief is typed. */
export interface PackMaterial extends Omit<PackInput, 'brief' | 'citing'> {
  readonly look: LookDefinition;
  /** The style of its citations; where it is absent, they are in the house's own form. */
  readonly citing?: CitationParts;
}

/** Pages asked for of a brief as it is on the screen, saved or not. */
export interface PageRequest {
  readonly brief: Brief;
  readonly material: PackMaterial;
  readonly span: PageSpan;
  /** The section whose place is to be told. */
  readonly sectionId?: string;
}

/**
 * Draws pages of briefs. It keeps the last layout, so that other pages of the same brief are only drawn; of a brief that is typed it
 * composes the section that changed, measures its paragraphs, and sets pages from there on until they are as before.
 * @param onStep told between the steps of the work; may throw to end it
 */
export function briefPages(onStep: () => void): (request: PageRequest) => DrawnPages {
  let last: Drawn | undefined;

  function layoutOf({ brief: given, material }: PageRequest): PageLayout {
    const known = last?.material === material && last.brief.id === given.id ? last : freshly(given, material);
    const brief = withKnownSections(given, known.brief);
    if (known.layout !== undefined && isSameBrief(known.brief, brief)) return known.layout;
    const { layout: _former, ...kept } = known;
    last = { ...kept, brief };
    onStep();
    const { pack, sectionIds } = composeWithSections({ ...known.input, brief }, known.packMemory);
    onStep();
    const layout = layOutPages(pack, known.lookOf(pack), { memory: known.layoutMemory, sectionIds, onStep });
    last = { ...kept, brief, layout };
    return layout;
  }

  return (request) => {
    const layout = layoutOf(request);
    const drawn = drawPages(layout, request.span);
    const { sectionId } = request;
    return sectionId === undefined ? drawn : { ...drawn, section: layout.partsOf(sectionId) };
  };
}

/** A brief that is drawn, with what is known of it. */
interface Drawn {
  readonly brief: Brief;
  readonly material: PackMaterial;
  readonly input: Omit<PackInput, 'brief'>;
  readonly packMemory: PackMemory;
  readonly layoutMemory: LayoutMemory;
  readonly lookOf: (pack: Pack) => Look;
  /** Of this very brief; absent where its making was ended. */
  readonly layout?: PageLayout;
}

function freshly(brief: Brief, material: PackMaterial): Drawn {
  const { look, citing, ...input } = material;
  let last: { readonly key: string; readonly look: Look } | undefined;
  return {
    brief,
    material,
    input: { ...input, ...(citing === undefined ? {} : { citing: citationProcessor(...citing) }) },
    packMemory: packMemory(),
    layoutMemory: layoutMemory(),
    lookOf(pack) {
      const key = `${pack.language} ${pack.pageSize}`;
      if (last?.key !== key) last = { key, look: lookOf({ ...pack, look }) };
      return last.look;
    },
  };
}

/** The brief with the very sections of the last one, as far as they say the same. */
function withKnownSections(brief: Brief, { sections }: Brief): Brief {
  const known = new Map(sections.map((section) => [section.id, section]));
  return {
    ...brief,
    sections: brief.sections.map((section) => {
      const before = known.get(section.id);
      return before !== undefined && isDeepStrictEqual(before, section) ? before : section;
    }),
  };
}

function isSameBrief({ sections, ...one }: Brief, { sections: others, ...other }: Brief): boolean {
  return (
    sections.length === others.length &&
    sections.every((section, index) => section === others[index]) &&
    isDeepStrictEqual(one, other)
  );
}
