import fc from 'fast-check';
import type { Brief, BriefSection } from '../../src/shared/model/index.ts';
import { arbitraryRichText, arbitraryText } from './arbitrary-pack-input.ts';

type EditKind =
  | 'write'
  | 'type'
  | 'heading'
  | 'items'
  | 'remove'
  | 'repeat'
  | 'move'
  | 'detail'
  | 'mark'
  | 'option'
  | 'cover';

/** One change to a brief. Places are shares of how many sections there are, so that they fit any brief. */
interface BriefEdit {
  readonly kind: EditKind;
  readonly at: number;
  readonly to: number;
  readonly words: string;
  readonly text: BriefSection['text'];
}

const share = fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true });

/** A few edits in a row, mostly words being typed. */
export const arbitraryBriefEdits: fc.Arbitrary<BriefEdit[]> = fc.array(
  fc.record({
    kind: fc.constantFrom<EditKind>(
      ...(['type', 'type', 'type', 'type', 'write', 'write', 'heading', 'items', 'remove', 'repeat'] as const),
      ...(['move', 'detail', 'mark', 'option', 'cover'] as const),
    ),
    at: share,
    to: share,
    words: arbitraryText,
    text: arbitraryRichText,
  }),
  { minLength: 1, maxLength: 6 },
);

/** The brief after an edit. */
export function editedBrief(brief: Brief, edit: BriefEdit): Brief {
  const { sections } = brief;
  const place = Math.floor(edit.at * sections.length);
  const other = Math.floor(edit.to * sections.length);
  const section = sections[place];
  if (section === undefined) return brief;
  switch (edit.kind) {
    case 'remove':
      return { ...brief, sections: sections.toSpliced(place, 1) };
    case 'repeat':
      return {
        ...brief,
        sections: sections.toSpliced(other, 0, { ...section, id: `${section.id}-again-${sections.length}` }),
      };
    case 'move':
      return { ...brief, sections: sections.toSpliced(place, 1).toSpliced(other, 0, section) };
    case 'option': {
      const options = Object.keys(brief.options) as (keyof Brief['options'])[];
      const option = options[Math.floor(edit.to * options.length)] ?? 'contents';
      return { ...brief, options: { ...brief.options, [option]: brief.options[option] !== true } };
    }
    case 'cover':
      return { ...brief, title: `${edit.words}x`, ...(edit.to < 0.5 ? { notes: 'endnotes' } : { pageSize: 'letter' }) };
    default:
      return { ...brief, sections: sections.with(place, editedSection(section, edit)) };
  }
}

function editedSection(section: BriefSection, { kind, to, words, text }: BriefEdit): BriefSection {
  if (kind === 'write') return { ...section, text };
  if (kind === 'type') {
    const paragraph = { type: 'paragraph' as const, content: [{ type: 'text' as const, text: `${words}.` }] };
    return { ...section, text: { ...section.text, content: [...section.text.content, paragraph] } };
  }
  if (kind === 'heading') return { ...section, heading: `${words}x` };
  if (kind === 'mark') return { ...section, marking: to < 0.5 ? 'internal' : 'strictly-confidential' };
  if (kind === 'detail' && section.kind === 'entry') return { ...section, detail: to < 0.5 ? 'row' : 'short' };
  if (kind === 'items' && section.kind === 'lines-to-take') {
    return {
      ...section,
      items: [...section.items, { id: `item-${section.items.length}`, line: words, support: words }],
    };
  }
  if (kind === 'items' && section.kind === 'risks') {
    return { ...section, items: section.items.map((item) => ({ ...item, effect: words })) };
  }
  return section;
}
