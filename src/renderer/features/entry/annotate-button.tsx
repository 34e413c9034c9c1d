import { Button, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import { type Motivation, motivationSchema } from '../../../shared/model/index.ts';
import { Icon } from '../../ui/icon.tsx';
import { MOTIVATIONS } from '../notes/note-words.ts';

interface AnnotateButtonProps {
  readonly label: string;
  readonly onAnnotate: (motivation: Motivation) => void;
}

/** Annotates a paragraph without a pointer. Seen when the paragraph is pointed at, or when it has the focus. */
export function AnnotateButton({ label, onAnnotate }: AnnotateButtonProps) {
  return (
    <MenuTrigger>
      <Button className="annotate-button" aria-label={label}>
        <Icon name="plus" />
      </Button>
      <Popover className="popover">
        <Menu className="list-box" aria-label={label} onAction={(key) => onAnnotate(motivationSchema.parse(key))}>
          {motivationSchema.options.map((motivation) => (
            <MenuItem key={motivation} id={motivation} className="list-box-item">
              {MOTIVATIONS[motivation].label}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
