import { Button, Label, ListBox, ListBoxItem, Popover, Select, SelectValue } from 'react-aria-components';
import { Icon } from './icon.tsx';

interface SelectOption {
  readonly id: string;
  readonly label: string;
}

export interface SelectFieldProps {
  readonly label: string;
  readonly isLabelHidden?: boolean;
  readonly options: readonly SelectOption[];
  /** Id of the option chosen. */
  readonly value: string | undefined;
  readonly placeholder?: string;
  readonly onChange: (id: string) => void;
}

/** A choice of one among a few. */
export function SelectField({ label, isLabelHidden, options, value, placeholder, onChange }: SelectFieldProps) {
  return (
    <Select
      className="field"
      value={value ?? null}
      placeholder={placeholder ?? 'Choose'}
      onChange={(key) => {
        if (key !== null) onChange(String(key));
      }}
    >
      <Label className={isLabelHidden ? 'visually-hidden' : 'field-label'}>{label}</Label>
      <Button className="field-input select-button">
        <SelectValue />
        <Icon name="chevron-down" />
      </Button>
      <Popover className="popover">
        <ListBox className="list-box" items={options}>
          {(option) => (
            <ListBoxItem id={option.id} className="list-box-item" textValue={option.label}>
              {option.label}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </Select>
  );
}
