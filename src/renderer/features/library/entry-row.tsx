import type { SearchHit } from '../../../shared/api/search.ts';
import { dateInWords } from '../../../shared/pack/format-date.ts';
import { LABELS } from '../../app/labels.ts';
import { Icon } from '../../ui/icon.tsx';
import { MarkedText } from './marked-text.tsx';

/** What the list shows of an entry. */
export function EntryRow({ hit }: { readonly hit: SearchHit }) {
  return (
    <>
      <span className="entry-row-title">
        <MarkedText pieces={hit.title} />
      </span>
      <span className="entry-row-snippet">
        <MarkedText pieces={hit.snippet} />
      </span>
      <span className="entry-row-facts">
        <span>{LABELS.kinds[hit.kind]}</span>
        <span>{dateInWords(hit.date)}</span>
        {hit.disagreementCount > 0 && (
          <span className="entry-row-badge entry-row-disagreement" title="Sources disagree">
            <Icon name="warning" />
            <span className="visually-hidden">sources disagree</span>
          </span>
        )}
        {hit.noteCount > 0 && (
          <span className="entry-row-badge" title={notesInWords(hit.noteCount)}>
            <Icon name="note" /> {hit.noteCount}
            <span className="visually-hidden">{hit.noteCount === 1 ? 'note' : 'notes'}</span>
          </span>
        )}
      </span>
    </>
  );
}

function notesInWords(count: number): string {
  return count === 1 ? '1 note' : `${count} notes`;
}
