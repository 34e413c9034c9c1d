import type { Entry } from '../../../shared/model/index.ts';
import { jurisdictionName } from '../../../shared/pack/jurisdiction-name.ts';
import { LABELS } from '../../app/labels.ts';

/** Title, names, and what kind of thing it is. */
export function EntryHeader({ entry }: { readonly entry: Entry }) {
  return (
    <header className="entry-header">
      <p className="entry-kind">
        {LABELS.kinds[entry.kind]} <span className="entry-status">{LABELS.statuses[entry.status]}</span>
      </p>
      <h2>
        {entry.title}
        {entry.acronym !== undefined && <span className="entry-acronym"> {entry.acronym}</span>}
      </h2>
      <dl className="entry-facts-line">
        {entry.aliases.length > 0 && (
          <div>
            <dt>Also known as</dt>
            <dd>{entry.aliases.join('; ')}</dd>
          </div>
        )}
        <div>
          <dt>Jurisdictions</dt>
          <dd>{entry.jurisdictions.map((code) => jurisdictionName(code)).join(', ')}</dd>
        </div>
        <div>
          <dt>Topics</dt>
          <dd>{entry.topics.map((topic) => LABELS.topics[topic]).join(', ')}</dd>
        </div>
      </dl>
    </header>
  );
}
