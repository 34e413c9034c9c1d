import type { AnnotationView } from '../../../shared/api/annotations.ts';
import { MARKING_LABELS } from '../../../shared/model/marking.ts';
import { dateInWords } from '../../../shared/pack/format-date.ts';
import { Icon } from '../../ui/icon.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { HistoryButton } from '../history/history-button.tsx';
import { MOTIVATIONS, RATINGS, VISIBILITIES } from './note-words.ts';

/** Characters of a note that stand for it in a title. */
const LONGEST_TITLE = 60;

interface NoteCardProps {
  readonly view: AnnotationView;
  readonly isActive: boolean;
  readonly onChoose: () => void;
  readonly onEdit: () => void;
  readonly onRemove: () => void;
}

/** A note in the margin. */
export function NoteCard({ view, isActive, onChoose, onEdit, onRemove }: NoteCardProps) {
  const { annotation, isOrphan } = view;
  const { label, icon } = MOTIVATIONS[annotation.motivation];
  const quote = annotation.target.selector?.[0].exact;
  const isTag = annotation.motivation === 'tagging';
  return (
    <article
      className="note-card"
      data-visibility={annotation.visibility}
      data-active={isActive || undefined}
      aria-label={label}
    >
      <header>
        <button type="button" className="note-kind" aria-pressed={isActive} onClick={onChoose}>
          <Icon name={icon} /> {label}
          {annotation.impact !== undefined && `: ${RATINGS[annotation.impact.rating].toLowerCase()}`}
        </button>
        <span className="note-tools">
          <HistoryButton subject={{ collection: 'annotations', id: annotation.id }} title={titleOfNote(view)} />
          <IconButton icon="edit" label="Edit" onPress={onEdit} />
          <IconButton icon="trash" label="Remove" onPress={onRemove} />
        </span>
      </header>
      {(isOrphan || annotation.body.length === 0) && quote !== undefined && (
        <blockquote className="note-quote">{quote}</blockquote>
      )}
      {isTag ? (
        <ul className="note-tags">
          {annotation.body.map((body) => (
            <li key={body.value}>{body.value}</li>
          ))}
        </ul>
      ) : (
        annotation.body.map((body) => (
          <p key={body.value} className="note-text">
            {body.value}
          </p>
        ))
      )}
      <footer>
        <span className="note-visibility">
          {VISIBILITIES[annotation.visibility].label}
          {annotation.marking !== undefined && ` · ${MARKING_LABELS[annotation.marking]}`}
        </span>
        <span>
          {annotation.creator} · {dateInWords(annotation.updatedAt.slice(0, 10))}
        </span>
      </footer>
    </article>
  );
}

/** How a note begins, or the words it is on. */
function titleOfNote({ annotation: { body, target, motivation } }: AnnotationView): string {
  const words =
    body.map(({ value }) => value).join(', ') || target.selector?.[0].exact || MOTIVATIONS[motivation].label;
  return words.length > LONGEST_TITLE ? `${words.slice(0, LONGEST_TITLE).trimEnd()}…` : words;
}
