import { memo } from 'react';
import { type BriefSection, DEFAULT_CHANGES_DAYS, type DrawnForm } from '../../../../shared/model/index.ts';
import { SelectField } from '../../../ui/select-field.tsx';
import { Switch } from '../../../ui/switch.tsx';
import { sameParts } from '../editing/same-value.ts';
import { type BriefChange, changeOption } from '../editing/section-changes.ts';

const DETAILS = [
  { id: 'full', label: 'In full: facts, text, claims with footnotes' },
  { id: 'short', label: 'In short: summary, status and dates' },
  { id: 'row', label: 'As a row of a table, with the entries around it that are rows' },
];
const SPANS = [
  { id: 'all', label: 'All milestones' },
  { id: 'past', label: 'Up to the date of the brief' },
  { id: 'to-come', label: 'From the date of the brief on' },
];
const FORMS = [
  { id: 'picture', label: 'As a picture' },
  { id: 'table', label: 'As a table' },
  { id: 'both', label: 'As a picture with a table below' },
];
const DAYS = [30, 90, 180, 365].map((days) => ({
  id: String(days),
  label: `${days} days before the date of the brief`,
}));

interface SectionOptionsProps {
  readonly section: BriefSection;
  readonly onChange: (change: BriefChange) => void;
}

interface FormFieldProps {
  readonly value: DrawnForm;
  readonly sectionId: string;
  readonly onChange: (change: BriefChange) => void;
}

/** How what can be drawn is shown. */
function FormField({ value, sectionId, onChange }: FormFieldProps) {
  return (
    <SelectField
      label="How it is shown"
      options={FORMS}
      value={value}
      onChange={(form) => onChange(changeOption(sectionId, 'shows', form))}
    />
  );
}

/** The options of a section's kind, where it has some. What is typed in the section does not make them anew. */
export const SectionOptions = memo(function SectionOptions({ section, onChange }: SectionOptionsProps) {
  switch (section.kind) {
    case 'entry':
      return (
        <SelectField
          label="How it is printed"
          options={DETAILS}
          value={section.detail ?? 'full'}
          onChange={(detail) => onChange(changeOption(section.id, 'detail', detail))}
        />
      );
    case 'timeline':
      return (
        <>
          <SelectField
            label="Milestones"
            options={SPANS}
            value={section.span ?? 'all'}
            onChange={(span) => onChange(changeOption(section.id, 'span', span))}
          />
          <FormField value={section.shows ?? 'both'} sectionId={section.id} onChange={onChange} />
        </>
      );
    case 'relation-map':
      return <FormField value={section.shows ?? 'picture'} sectionId={section.id} onChange={onChange} />;
    case 'who-is-who':
      return (
        <Switch
          isSelected={section.contacts === true}
          description="Those the marking of the pack allows; never the notes on them"
          onChange={(isAsked) => onChange(changeOption(section.id, 'contacts', isAsked))}
        >
          Name the client’s contacts
        </Switch>
      );
    case 'changes':
      return (
        <SelectField
          label="Before the first issue, what happened in the"
          options={DAYS}
          value={String(section.days ?? DEFAULT_CHANGES_DAYS)}
          onChange={(days) => onChange(changeOption(section.id, 'days', Number(days)))}
        />
      );
    default:
      return null;
  }
}, hasTheSame);

function hasTheSame(before: SectionOptionsProps, now: SectionOptionsProps): boolean {
  const { text: _text, ...shown } = before.section;
  const { text: _typed, ...next } = now.section;
  return before.onChange === now.onChange && sameParts(shown, next);
}
