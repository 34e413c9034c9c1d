import type { SyncConflict } from '../../../shared/api/index.ts';
import { errorOf } from '../../app/api.ts';
import { Button } from '../../ui/button.tsx';
import { useConflicts, useResolveConflict } from './sync-queries.ts';
import { instantText, placeText, valueText } from './sync-words.ts';

/** What two people changed to different things: both sides, who and when, and the choice. */
export function ConflictInbox() {
  const conflicts = useConflicts();
  if (conflicts.data === undefined || conflicts.data.length === 0) return null;
  return (
    <section className="form-card" aria-labelledby="sync-conflicts">
      <h2 id="sync-conflicts">Conflicts</h2>
      <p>Two people changed the same words. Nothing is lost; choose what stays. Your choice reaches everybody.</p>
      {conflicts.data.map((conflict) => (
        <ConflictCard key={conflict.id} conflict={conflict} />
      ))}
    </section>
  );
}

function ConflictCard({ conflict }: { readonly conflict: SyncConflict }) {
  const resolve = useResolveConflict();
  const { id, title, path, kept, other, keptFrom, otherFrom } = conflict;
  const side = (choice: 'kept' | 'other', value: unknown, { by, at }: SyncConflict['keptFrom'], label: string) => (
    <div className="conflict-side">
      <p className="conflict-who">
        {label} {by} {instantText(at)}
      </p>
      <p className="conflict-text">{valueText(value)}</p>
      <Button
        aria-label={`${choice === 'kept' ? 'Keep this' : 'Use this instead'}: ${title}`}
        onPress={() => resolve.mutate({ id, choice })}
        isDisabled={resolve.isPending}
      >
        {choice === 'kept' ? 'Keep this' : 'Use this instead'}
      </Button>
    </div>
  );
  return (
    <article className="conflict" aria-label={`Conflict in ${title}`}>
      <h3>{title}</h3>
      <p className="conflict-place">In {placeText(path)}</p>
      <div className="conflict-sides">
        {side('kept', kept, keptFrom, 'Shown now, from')}
        {side('other', other, otherFrom, 'The other, from')}
      </div>
      {resolve.isError && <p className="form-error">{errorOf(resolve.error).message}</p>}
    </article>
  );
}
