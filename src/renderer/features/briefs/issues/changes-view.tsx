import type { FieldChange, PackChanges } from '../../../../shared/pack/delta/index.ts';
import { ChangedWords } from '../../../ui/changed-words.tsx';
import { fieldInWords, stateInWords } from './issue-words.ts';

/** What changed, part by part, each field with the words that came and went. */
export function ChangesView({ changes }: { readonly changes: PackChanges }) {
  if (changes.length === 0) return <p>Nothing changed: the pack would be the same.</p>;
  return (
    <ul className="changes">
      {changes.map((change) => (
        <li key={`${change.state} ${change.kind} ${change.bookmark ?? change.title}`} className="change">
          <h3>
            <span className={`change-state change-state-${change.state}`}>{stateInWords(change)}</span>
            {change.kind === 'cover' ? 'Cover' : change.title}
          </h3>
          {change.fields.length > 0 && <FieldChanges fields={change.fields} />}
        </li>
      ))}
    </ul>
  );
}

function FieldChanges({ fields }: { readonly fields: readonly FieldChange[] }) {
  return (
    <dl>
      {fields.map((field, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: fields have no names of their own, and are all replaced together
        <div key={index}>
          <dt>{fieldInWords(field)}</dt>
          <dd>
            <ChangedWords words={field.words} />
          </dd>
        </div>
      ))}
    </dl>
  );
}
