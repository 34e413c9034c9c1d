import type { ReactNode } from 'react';
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components';

export interface ButtonProps extends Omit<AriaButtonProps, 'children' | 'className' | 'style' | 'isPending'> {
  readonly children: ReactNode;
  readonly variant?: 'plain' | 'primary' | 'quiet' | 'danger';
}

/** A button with words on it. */
export function Button({ variant = 'plain', children, ...props }: ButtonProps) {
  return (
    <AriaButton {...props} className={`button button-${variant}`}>
      {children}
    </AriaButton>
  );
}
