import { type Brief, type BriefSection, MARKING_LABELS } from '../../../../shared/model/index.ts';
import { Button } from '../../../ui/button.tsx';
import type { BriefConflict, BriefDetail } from '../editing/merge-brief.ts';
import { plainTextOf } from '../editor/plain-text.ts';
import { sectionTitle } from './section-title.ts';

const DETAIL_LABELS: Readonly<Record<BriefDetail, string>> = {
  title: 'Title',
  clientId: 'Client',
  author: 'Author',
  date: 'Date',
  template: 'Look',
  language: 'Language of its labels',
  pageSize: 'Page size',
  citationStyle: 'Citation style',
  notes: 'Notes',
  marking: 'Marking',
};

/** What a detail is that the brief does not say. */
const ABSENT_DETAILS: Readonly<Partial<Record<BriefDetail, string>>> = {
  pageSize: 'As the look’s',
  citationStyle: 'The house’s own form',
  notes: 'At the foot of the page',
  marking: 'As the client’s',
};

interface ConflictCardProps {
  readonly conflict: BriefConflict;
  readonly brief: Brief;
  readonly entryTitles: ReadonlyMap<string, string>;
  readonly onSettle: (choice: 'mine' | 'theirs') => void;
}

/** One thing two windows changed: mine, theirs, and the choice between them. */
export function ConflictCard({ conflict, brief, entryTitles, onSettle }: ConflictCardProps) {
  const { title, mine, theirs } = describe(conflict, brief, entryTitles);
  return (
    <div className="conflict">
      <h3>{title}</h3>
      <div className="conflict-sides">
        <div className="conflict-side">
          <h4>Yours</h4>
          <p>{mine}</p>
          <Button aria-label={`Keep mine: ${title}`} onPress={() => onSettle('mine')}>
            Keep mine
          </Button>
        </div>
        <div className="conflict-side">
          <h4>The other window’s</h4>
          <p>{theirs}</p>
          <Button aria-label={`Use theirs: ${title}`} onPress={() => onSettle('theirs')}>
            Use theirs
          </Button>
        </div>
      </div>
    </div>
  );
}

interface Description {
  readonly title: string;
  readonly mine: string;
  readonly theirs: string;
}

function describe(conflict: BriefConflict, brief: Brief, entryTitles: ReadonlyMap<string, string>): Description {
  if (conflict.kind === 'detail') {
    const { detail, theirs } = conflict;
    return {
      title: DETAIL_LABELS[detail],
      mine: detailText(detail, brief[detail]),
      theirs: detailText(detail, theirs),
    };
  }
  const mine = brief.sections.find(({ id }) => id === conflict.sectionId);
  const known = mine ?? conflict.theirs;
  return {
    title: known === undefined ? 'Section' : sectionTitle(known, entryTitles),
    mine: sectionText(mine, entryTitles),
    theirs: sectionText(conflict.theirs, entryTitles),
  };
}

function detailText(detail: BriefDetail, value: string | undefined): string {
  if (value === undefined) return ABSENT_DETAILS[detail] ?? '';
  if (detail !== 'marking') return value;
  return Object.entries(MARKING_LABELS).find(([marking]) => marking === value)?.[1] ?? value;
}

function sectionText(section: BriefSection | undefined, entryTitles: ReadonlyMap<string, string>): string {
  if (section === undefined) return 'Removed';
  const text = [plainTextOf(section.text), ...itemTexts(section)].filter((words) => words !== '').join('\n');
  return `${sectionTitle(section, entryTitles)}\n${text === '' ? 'No text' : text}`;
}

function itemTexts(section: BriefSection): string[] {
  if (!('items' in section)) return [];
  return section.items.map(({ id: _id, ...texts }) => Object.values(texts).join(' · '));
}
