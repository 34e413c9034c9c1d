import { type Brief, type BriefSection, EMPTY_RICH_TEXT } from '../model/index.ts';
import { PACK_LABELS } from './labels.ts';

/** Sections that a brief's options ask for, at its end and in this order; one the advisor placed is not made again. */
export function optionalSections({ options, sections, language }: Brief): BriefSection[] {
  const { openings } = PACK_LABELS[language];
  const asked = [
    options.timeline ? ({ kind: 'timeline', heading: openings.timeline } as const) : undefined,
    options.relationMap ? ({ kind: 'relation-map', heading: openings['relation-map'] } as const) : undefined,
    options.partnerMatrix ? ({ kind: 'partner-matrix', heading: openings['partner-matrix'] } as const) : undefined,
    options.glossary ? ({ kind: 'glossary', heading: openings.glossary } as const) : undefined,
    options.sources ? ({ kind: 'sources', heading: openings.sources } as const) : undefined,
  ];
  return asked.flatMap((section) => {
    if (section === undefined || sections.some(({ kind }) => kind === section.kind)) return [];
    return [{ ...section, id: section.kind, text: EMPTY_RICH_TEXT }];
  });
}
