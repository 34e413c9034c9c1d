import { Button as AriaButton, type ButtonProps, Tooltip, TooltipTrigger } from 'react-aria-components';
import { Icon, type IconName } from './icon.tsx';

export interface IconButtonProps extends Omit<ButtonProps, 'children' | 'className' | 'style'> {
  readonly icon: IconName;
  /** Says what it does, to everybody. */
  readonly label: string;
}

/** A button with a picture on it, and its name in a tooltip. */
export function IconButton({ icon, label, ...props }: IconButtonProps) {
  return (
    <TooltipTrigger delay={600}>
      <AriaButton {...props} className="icon-button" aria-label={label}>
        <Icon name={icon} />
      </AriaButton>
      <Tooltip className="tooltip" offset={6}>
        {label}
      </Tooltip>
    </TooltipTrigger>
  );
}
