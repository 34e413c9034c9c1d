import type { BriefSection } from '../../../../shared/model/index.ts';

/** What a section is called on the screen and in the pack: its heading, or the title of its entry. */
export function sectionTitle(section: BriefSection, entryTitles: ReadonlyMap<string, string>): string {
  if (section.kind !== 'entry') return section.heading;
  const heading = section.heading?.trim() ?? '';
  return heading === '' ? (entryTitles.get(section.entryId) ?? section.entryId) : heading;
}
