import type { BriefSection } from '../../../../shared/model/index.ts';

/** What a section is called on the screen and in the pack: its heading, or the title of its entry. */
export function sectionTitle(section: BriefSection, entryTitles: ReadonlyMap<string, string>): string {
  if (section.kind !== 'entry') return section.heading;
  const heading = section.heading?.trim() ?? '';
  return heading === '' ? (entryTitles.get(section.entryId) ?? section.entryId) : heading;
}

/** What kind of section it is, in a word or two. */
export const SECTION_KIND_LABELS: Readonly<Record<BriefSection['kind'], string>> = {
  implications: 'What it means',
  summary: 'Summary',
  text: 'Text',
  entry: 'Entry',
};
