import { useId } from 'react';

interface ColourFieldProps {
  readonly label: string;
  /** RRGGBB. */
  readonly value: string;
  readonly onChange: (colour: string) => void;
}

/** A colour, chosen with the system's own chooser. */
export function ColourField({ label, value, onChange }: ColourFieldProps) {
  const id = useId();
  return (
    <div className="field">
      <label className="field-label" htmlFor={id}>
        {label}
      </label>
      <input
        id={id}
        type="color"
        className="colour-input"
        value={`#${value.toLowerCase()}`}
        onChange={({ target }) => onChange(target.value.slice(1).toUpperCase())}
      />
    </div>
  );
}
