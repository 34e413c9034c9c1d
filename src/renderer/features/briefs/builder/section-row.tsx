import { Button, GridListItem } from 'react-aria-components';
import type { BriefSection } from '../../../../shared/model/index.ts';
import { glyph } from '../editor/rich-text-formats.tsx';
import { SECTION_KIND_LABELS } from './section-title.ts';

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
        {glyph(<path d="M6 4h.01M6 8h.01M6 12h.01M10 4h.01M10 8h.01M10 12h.01" strokeWidth="2" />)}
      </Button>
      <span className="section-words">
        <span className="section-name">{title}</span>
        <span className="section-kind">{SECTION_KIND_LABELS[section.kind]}</span>
      </span>
      <span className="section-actions">
        <Button
          className="icon-button"
          aria-label={`Move ${title} up`}
          isDisabled={index === 0}
          onPress={() => onMove(section.id, index - 1)}
        >
          {glyph(<path d="m4 9.5 4-4 4 4" />)}
        </Button>
        <Button
          className="icon-button"
          aria-label={`Move ${title} down`}
          isDisabled={index === count - 1}
          onPress={() => onMove(section.id, index + 1)}
        >
          {glyph(<path d="m4 6.5 4 4 4-4" />)}
        </Button>
        <Button className="icon-button" aria-label={`Remove ${title}`} onPress={() => onRemove(section.id)}>
          {glyph(<path d="m4.5 4.5 7 7m0-7-7 7" />)}
        </Button>
      </span>
    </GridListItem>
  );
}
