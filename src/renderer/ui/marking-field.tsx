import { memo } from 'react';
import { MARKING_LABELS, type Marking, markingSchema } from '../../shared/model/marking.ts';
import { SelectField } from './select-field.tsx';

/** Stands for "no marking of its own". No marking is called so. */
const NONE = 'none';

interface MarkingFieldProps {
  readonly label: string;
  /** What holds where it has no marking of its own. */
  readonly otherwise: string;
  readonly value: Marking | undefined;
  readonly onChange: (marking: Marking | undefined) => void;
}

/** A choice of a marking, or of none. */
export const MarkingField = memo(function MarkingField({ label, otherwise, value, onChange }: MarkingFieldProps) {
  const markings = markingSchema.options.map((marking) => ({ id: marking, label: MARKING_LABELS[marking] }));
  return (
    <SelectField
      label={label}
      options={[{ id: NONE, label: otherwise }, ...markings]}
      value={value ?? NONE}
      onChange={(id) => onChange(id === NONE ? undefined : markingSchema.parse(id))}
    />
  );
});
