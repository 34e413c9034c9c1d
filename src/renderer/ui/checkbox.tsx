import type { ReactNode } from 'react';
import { Checkbox as AriaCheckbox, type CheckboxProps as AriaCheckboxProps } from 'react-aria-components';
import { Icon } from './icon.tsx';

export interface CheckboxProps extends Omit<AriaCheckboxProps, 'children' | 'className' | 'style'> {
  readonly children: ReactNode;
  /** How many there are of it, shown at the end of the line. */
  readonly count?: number;
}

/** A box to tick. */
export function Checkbox({ children, count, ...props }: CheckboxProps) {
  return (
    <AriaCheckbox {...props} className="checkbox">
      <span className="checkbox-box">
        <Icon name="check" />
      </span>
      <span>{children}</span>
      {count !== undefined && <span className="checkbox-count">{count.toLocaleString('en')}</span>}
    </AriaCheckbox>
  );
}
