import type { Brief, BriefSection, Marking, RichText, SectionItem } from '../../../../shared/model/index.ts';
import { briefSectionSchema, EMPTY_RICH_TEXT } from '../../../../shared/model/index.ts';
import { insertAfter } from './section-order.ts';

/** A change of a brief, to be applied to whatever the brief is by then. */
export type BriefChange = (brief: Brief) => Brief;

/** Changes the order or the set of sections; the brief stays the same where `change` gives the same list. */
export function changeSections(change: (sections: readonly BriefSection[]) => readonly BriefSection[]): BriefChange {
  return (brief) => {
    const sections = change(brief.sections);
    return sections === brief.sections ? brief : { ...brief, sections: [...sections] };
  };
}

/** Replaces the text of the section `id`. */
export function changeText(id: string, text: RichText): BriefChange {
  return changeSection(id, (section) => ({ ...section, text }));
}

/** Replaces the heading of the section `id`; an empty one gives an entry's section the entry's title back. */
export function changeHeading(id: string, heading: string): BriefChange {
  return changeSection(id, (section) => {
    if (section.kind !== 'entry' || heading !== '') return { ...section, heading };
    const { heading: _previous, ...rest } = section;
    return rest;
  });
}

/** Marks the section `id`; without a marking it is as the rest of the brief. */
export function changeMarking(id: string, marking: Marking | undefined): BriefChange {
  return changeSection(id, ({ marking: _previous, ...section }) =>
    marking === undefined ? section : { ...section, marking },
  );
}

/** Adds a section below the section `afterId`. */
export function addSection(section: BriefSection, afterId: string | undefined): BriefChange {
  return changeSections((sections) => insertAfter(sections, section, afterId));
}

/** Adds the entry `entryId` below the section `afterId`; changes nothing where the brief holds the entry already. */
export function addEntrySection(id: string, entryId: string, afterId: string | undefined): BriefChange {
  const section: BriefSection = { id, kind: 'entry', entryId, text: EMPTY_RICH_TEXT };
  return changeSections((sections) =>
    sections.some((known) => known.kind === 'entry' && known.entryId === entryId)
      ? sections
      : insertAfter(sections, section, afterId),
  );
}

/** Sets one option of the section `id`; a value its kind does not have changes nothing. */
export function changeOption(
  id: string,
  option: 'detail' | 'span' | 'days' | 'shows' | 'contacts',
  value: string | number | boolean,
): BriefChange {
  return changeSection(id, (section) => briefSectionSchema.safeParse({ ...section, [option]: value }).data ?? section);
}

/** Changes the items of the section `id`; one without items stays as it is. */
export function changeItems(
  id: string,
  change: (items: readonly SectionItem[]) => readonly SectionItem[],
): BriefChange {
  return changeSection(id, (section) => {
    if (!('items' in section)) return section;
    // The items of a section are all of its kind, and so is what became of them.
    return { ...section, items: [...change(section.items)] } as BriefSection;
  });
}

function changeSection(id: string, change: (section: BriefSection) => BriefSection): BriefChange {
  return changeSections((sections) => sections.map((section) => (section.id === id ? change(section) : section)));
}
