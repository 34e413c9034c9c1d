import type { BriefSection } from '../../../../shared/model/index.ts';
import { MarkingField } from '../../../ui/marking-field.tsx';
import { type BriefChange, changeHeading, changeMarking, changeText } from '../editing/section-changes.ts';
import { RichTextEditor } from '../editor/rich-text-editor.tsx';
import { EntrySectionFacts } from './entry-section-facts.tsx';
import { RequiredLineField } from './required-line-field.tsx';
import { SectionHeadingField } from './section-heading-field.tsx';
import { sectionTitle } from './section-title.ts';

interface SectionEditorProps {
  readonly section: BriefSection;
  readonly entryTitles: ReadonlyMap<string, string>;
  readonly onChange: (change: BriefChange) => void;
}

const PLACEHOLDERS: Readonly<Record<BriefSection['kind'], string>> = {
  implications: 'What should the client do, and by when?',
  summary: 'The whole brief in a paragraph or two.',
  text: 'Write in your own words.',
  entry: 'Say why this matters before the entry begins (optional).',
};

/** Writes one section: its heading and text, or the introduction of an entry. */
export function SectionEditor({ section, entryTitles, onChange }: SectionEditorProps) {
  const title = sectionTitle(section, entryTitles);
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
        placeholder={PLACEHOLDERS[section.kind]}
        onChange={(text) => onChange(changeText(section.id, text))}
      />
      <MarkingField
        label="Marking of this section"
        otherwise="As the brief"
        value={section.marking}
        onChange={(marking) => onChange(changeMarking(section.id, marking))}
      />
      {section.kind === 'entry' && <EntrySectionFacts entryId={section.entryId} />}
    </div>
  );
}
