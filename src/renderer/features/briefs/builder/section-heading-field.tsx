import { MAX_LINE_LENGTH } from '../../../../shared/model/index.ts';
import { TextField } from '../../../ui/text-field.tsx';

interface SectionHeadingFieldProps {
  readonly heading: string;
  readonly entryTitle: string;
  readonly onChange: (heading: string) => void;
}

/** Heading of an entry's section; left empty, the entry's own title is printed. */
export function SectionHeadingField({ heading, entryTitle, onChange }: SectionHeadingFieldProps) {
  return (
    <TextField
      label="Heading"
      value={heading}
      maxLength={MAX_LINE_LENGTH}
      placeholder={entryTitle}
      description="Leave empty to print the entry’s own title."
      onChange={(typed) => onChange(typed.toWellFormed())}
    />
  );
}
