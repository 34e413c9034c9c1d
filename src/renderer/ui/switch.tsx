import type { ReactNode } from 'react';
import { Switch as AriaSwitch } from 'react-aria-components';

export interface SwitchProps {
  readonly children: ReactNode;
  readonly description?: string;
  readonly isSelected: boolean;
  readonly isDisabled?: boolean;
  readonly onChange: (isSelected: boolean) => void;
}

/** Something that is on or off at once. */
export function Switch({ children, description, isSelected, isDisabled = false, onChange }: SwitchProps) {
  return (
    <AriaSwitch className="switch" isSelected={isSelected} isDisabled={isDisabled} onChange={onChange}>
      <span className="switch-track">
        <span className="switch-thumb" />
      </span>
      <span>{children}</span>
      {description !== undefined && <span className="switch-description">{description}</span>}
    </AriaSwitch>
  );
}
