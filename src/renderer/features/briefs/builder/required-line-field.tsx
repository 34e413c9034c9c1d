import { useState } from 'react';
import { MAX_LINE_LENGTH } from '../../../../shared/model/index.ts';
import { TextField } from '../../../ui/text-field.tsx';

interface RequiredLineFieldProps {
  readonly label: string;
  readonly value: string;
  /** What to say while nothing is written. */
  readonly message: string;
  readonly onChange: (value: string) => void;
}

/** A line that must say something. While it is empty the last value stands; leaving it empty shows that value again. */
export function RequiredLineField({ label, value, message, onChange }: RequiredLineFieldProps) {
  const [isEmpty, setEmpty] = useState(false);
  return (
    <TextField
      label={label}
      value={isEmpty ? '' : value}
      maxLength={MAX_LINE_LENGTH}
      {...(isEmpty ? { errorMessage: message } : {})}
      onChange={(typed) => {
        const line = typed.toWellFormed();
        setEmpty(line.trim() === '');
        if (line.trim() !== '') onChange(line);
      }}
      onBlur={() => setEmpty(false)}
    />
  );
}
