import type { BriefOptions } from '../../../../shared/model/index.ts';
import { Switch } from '../../../ui/switch.tsx';

interface OptionWords {
  readonly option: keyof BriefOptions;
  readonly label: string;
  readonly description: string;
}

const OPTIONS: readonly OptionWords[] = [
  { option: 'contents', label: 'Contents', description: 'A list of headings after the cover' },
  { option: 'timeline', label: 'Timeline', description: 'Milestones of all entries, in order' },
  { option: 'relationMap', label: 'Relation map', description: 'A drawing of how the entries relate to each other' },
  { option: 'partnerMatrix', label: 'Partner matrix', description: 'Dialogue partners against their priorities' },
  {
    option: 'clientNotes',
    label: 'Client notes',
    description: 'Your notes marked client-facing; never private or team ones',
  },
  { option: 'disagreements', label: 'Disagreements', description: 'Boxes where sources differ, with your wording' },
  { option: 'glossary', label: 'Glossary', description: 'The acronyms used and what they stand for' },
  { option: 'sources', label: 'Sources', description: 'A list of every document cited' },
];

interface BriefOptionsFieldsProps {
  readonly options: BriefOptions;
  readonly onChange: (options: BriefOptions) => void;
}

/** What the pack holds besides its sections. */
export function BriefOptionsFields({ options, onChange }: BriefOptionsFieldsProps) {
  return (
    <section className="form-card" aria-labelledby="brief-options-heading">
      <h2 id="brief-options-heading">In the pack</h2>
      {OPTIONS.map(({ option, label, description }) => (
        <Switch
          key={option}
          isSelected={options[option] ?? false}
          description={description}
          onChange={(isOn) => onChange({ ...options, [option]: isOn })}
        >
          {label}
        </Switch>
      ))}
    </section>
  );
}
