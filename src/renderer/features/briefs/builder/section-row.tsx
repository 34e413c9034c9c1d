import { Button, GridListItem } from 'react-aria-components';
import type { BriefSection } from '../../../../shared/model/index.ts';
import { Icon } from '../../../ui/icon.tsx';
import { IconButton } from '../../../ui/icon-button.tsx';
import { SECTION_WORDS } from './section-words.ts';

interface SectionRowProps {
  readonly section: BriefSection;
  readonly title: string;
  readonly index: number;
  readonly count: number;
  readonly onMove: (id: string, index: number) => void;
  readonly onRemove: (id: string) => void;
}

/** A section in the list: what it is, and the ways to move and remove it. */
export function SectionRow({ section, title, index, count, onMove, onRemove }: SectionRowProps) {
  return (
    <GridListItem id={section.id} textValue={title} className="section-row">
      <Button slot="drag" className="section-handle" aria-label={`Drag ${title}`}>
        <Icon name="drag" />
      </Button>
      <span className="section-words">
        <span className="section-name">{title}</span>
        <span className="section-kind">{SECTION_WORDS[section.kind].label}</span>
      </span>
      <span className="section-actions">
        <IconButton
          icon="up"
          label={`Move ${title} up`}
          isDisabled={index === 0}
          onPress={() => onMove(section.id, index - 1)}
        />
        <IconButton
          icon="down"
          label={`Move ${title} down`}
          isDisabled={index === count - 1}
          onPress={() => onMove(section.id, index + 1)}
        />
        <IconButton icon="close" label={`Remove ${title}`} onPress={() => onRemove(section.id)} />
      </span>
    </GridListItem>
  );
}
