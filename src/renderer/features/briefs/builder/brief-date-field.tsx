import { useState } from 'react';
import { briefSchema } from '../../../../shared/model/index.ts';
import { dateInWords } from '../../../../shared/pack/format-date.ts';
import { TextField } from '../../../ui/text-field.tsx';

interface BriefDateFieldProps {
  /** YYYY-MM-DD. */
  readonly value: string;
  readonly onChange: (date: string) => void;
}

/** Day printed on the cover. While what is typed is no day, the last one stands. */
export function BriefDateField({ value, onChange }: BriefDateFieldProps) {
  const [typed, setTyped] = useState<string>();
  const isRefused = typed !== undefined && typed !== value;
  return (
    <TextField
      label="Date on the cover"
      type="date"
      value={typed ?? value}
      {...(isRefused ? { errorMessage: 'Choose a day.' } : { description: dateInWords(value) })}
      onChange={(text) => {
        setTyped(text);
        const day = briefSchema.shape.date.safeParse(text);
        if (day.success) onChange(day.data);
      }}
      onBlur={() => setTyped(undefined)}
    />
  );
}
