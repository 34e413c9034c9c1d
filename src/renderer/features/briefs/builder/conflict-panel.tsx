import type { EditingState } from '../editing/editing-state.ts';
import type { BriefConflict } from '../editing/merge-brief.ts';
import { ConflictCard } from './conflict-card.tsx';

interface ConflictPanelProps {
  readonly state: EditingState;
  readonly entryTitles: ReadonlyMap<string, string>;
  readonly onSettle: (conflict: BriefConflict, choice: 'mine' | 'theirs') => void;
}

/** What another window changed to something else: both texts side by side, and a person's choice. */
export function ConflictPanel({ state, entryTitles, onSettle }: ConflictPanelProps) {
  if (state.conflicts.length === 0) return null;
  return (
    <section className="conflicts" role="alert" aria-labelledby="conflicts-heading">
      <h2 id="conflicts-heading">Another window changed this brief too</h2>
      <p>Nothing is lost. Choose which text to keep; your own is kept as a draft until you do.</p>
      {state.conflicts.map((conflict) => (
        <ConflictCard
          key={conflict.kind === 'section' ? conflict.sectionId : conflict.detail}
          conflict={conflict}
          brief={state.brief}
          entryTitles={entryTitles}
          onSettle={(choice) => onSettle(conflict, choice)}
        />
      ))}
    </section>
  );
}
