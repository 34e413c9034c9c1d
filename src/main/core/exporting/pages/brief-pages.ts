import { isDeepStrictEqual } from 'node:util';
import { type CitationParts, citationProcessor } from '../../../../shared/csl/index.ts';
import type { LookDefinition } from '../../../../shared/looks/look-definition.ts';
import type { Brief } from '../../../../shared/model/index.ts';
import { composeWithSections, type PackInput } from '../../../../shared/pack/index.ts';
import type { DrawnPages } from '../../../../shared/pages/page-drawing.ts';
import { rememberingMeasurer } from '../measure-lines.ts';
import { lookOf } from '../template.ts';
import { drawPages, type PageSpan } from './draw-pages.ts';
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
 * Draws pages of briefs. It keeps the last layout, so that other pages of the same brief are only drawn, and knows again the
 * paragraphs that did not change, so that only what is typed is broken into lines.
 * @param onStep told between the steps of the work; may throw to end it
 */
export function briefPages(onStep: () => void): (request: PageRequest) => DrawnPages {
  const { measure, startLayout } = rememberingMeasurer();
  let last: (Pick<PageRequest, 'brief' | 'material'> & { readonly layout: PageLayout }) | undefined;

  function layoutOf({ brief, material }: PageRequest): PageLayout {
    if (last?.material === material && isDeepStrictEqual(last.brief, brief)) return last.layout;
    const { look, citing, ...input } = material;
    onStep();
    const { pack, sectionIds } = composeWithSections({
      ...input,
      brief,
      ...(citing === undefined ? {} : { citing: citationProcessor(...citing) }),
    });
    onStep();
    startLayout();
    const layout = layOutPages(pack, lookOf({ ...pack, look }), { measure, sectionIds, onStep });
    last = { brief, material, layout };
    return layout;
  }

  return (request) => {
    const layout = layoutOf(request);
    const drawn = drawPages(layout, request.span);
    const { sectionId } = request;
    return sectionId === undefined ? drawn : { ...drawn, section: layout.partsOf(sectionId) };
  };
}
