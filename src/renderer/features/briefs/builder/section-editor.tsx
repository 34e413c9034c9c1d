import { memo, useCallback } from 'react';
import type { BriefSection, Marking } from '../../../../shared/model/index.ts';
import { MarkingField } from '../../../ui/marking-field.tsx';
import { type BriefChange, changeHeading, changeMarking, changeText } from '../editing/section-changes.ts';
import { RichTextEditor } from '../editor/rich-text-editor.tsx';
import { EntrySectionFacts } from './entry-section-facts.tsx';
import { RequiredLineField } from './required-line-field.tsx';
import { SectionHeadingField } from './section-heading-field.tsx';
import { SectionItems } from './section-items.tsx';
import { SectionOptions } from './section-options.tsx';
import { sectionTitle } from './section-title.ts';
import { SECTION_WORDS } from './section-words.ts';

interface SectionEditorProps {
  readonly section: BriefSection;
  readonly entryTitles: ReadonlyMap<string, string>;
  readonly onChange: (change: BriefChange) => void;
}

/** Writes one section: its heading and text, or the introduction of an entry. */
export const SectionEditor = memo(function SectionEditor({ section, entryTitles, onChange }: SectionEditorProps) {
  const title = sectionTitle(section, entryTitles);
  const { id } = section;
  const mark = useCallback((marking: Marking | undefined) => onChange(changeMarking(id, marking)), [id, onChange]);
  return (
    <div className="section-editor">
      {section.kind === 'entry' ? (
        <SectionHeadingField
          heading={section.heading ?? ''}
          entryTitle={entryTitles.get(section.entryId) ?? section.entryId}
          onChange={(heading) => onChange(changeHeading(section.id, heading))}
        />
      ) : (
        <RequiredLineField
          label="Heading"
          value={section.heading}
          message="A section needs a heading. The last one is kept until you write another."
          onChange={(heading) => onChange(changeHeading(section.id, heading))}
        />
      )}
      <RichTextEditor
        label={section.kind === 'entry' ? `Introduction to ${title}` : `Text of ${title}`}
        value={section.text}
        placeholder={SECTION_WORDS[section.kind].placeholder}
        onChange={(text) => onChange(changeText(section.id, text))}
      />
      <SectionOptions section={section} onChange={onChange} />
      {'items' in section && <SectionItems section={section} onChange={onChange} />}
      <MarkingField label="Marking of this section" otherwise="As the brief" value={section.marking} onChange={mark} />
      {section.kind === 'entry' && <EntrySectionFacts entryId={section.entryId} />}
    </div>
  );
});
