import type { BriefView } from '../../../../src/shared/api/index.ts';
import {
  type Brief,
  type BriefSection,
  DEFAULT_BRIEF_OPTIONS,
  richTextOf,
} from '../../../../src/shared/model/index.ts';

type TextSection = Extract<BriefSection, { kind: 'text' }>;

/** A section of the advisor's own text. */
export function aTextSection(given: Partial<TextSection> = {}): TextSection {
  return { id: 'section', kind: 'text', heading: 'Heading', text: richTextOf('Text.'), ...given };
}

/** A brief with one section. */
export function aBrief(given: Partial<Brief> = {}): Brief {
  return {
    id: 'adgmin-6',
    title: 'ADGMIN 6',
    clientId: 'meridian-cloud',
    author: 'Advisor',
    date: '2026-02-01',
    language: 'en',
    template: 'standard',
    sections: [aTextSection()],
    options: DEFAULT_BRIEF_OPTIONS,
    createdAt: '2026-01-20T09:00:00.000Z',
    updatedAt: '2026-01-20T09:00:00.000Z',
    ...given,
  };
}

/** What the API answers for a brief. */
export function aBriefView(brief: Brief, revision = '1-a'): BriefView {
  return { brief, revision, entries: [] };
}
