import { useState } from 'react';
import type { RemovedDocument } from '../../../shared/api/history.ts';
import { errorOf } from '../../app/api.ts';
import { Button } from '../../ui/button.tsx';
import { ErrorState } from '../../ui/error-state.tsx';
import { LoadingState } from '../../ui/loading-state.tsx';
import { showToast } from '../../ui/toast.tsx';
import { useBringBack, useRemoved } from './history-queries.ts';
import { instantInWords, SUBJECT_NAMES } from './history-words.ts';
import './removed-card.css';

/** Shown before somebody asks for all. */
const FEW = 10;

/** Notes, briefs and clients that were removed, and the way back for each. */
export function RemovedCard() {
  const removed = useRemoved();
  return (
    <section className="form-card" aria-labelledby="removed">
      <h2 id="removed" tabIndex={-1}>
        Removed
      </h2>
      <p>
        Briefs and clients that were removed, and notes you removed on this computer. What you bring back is as it was,
        for your team too.
      </p>
      {removed.isPending && <LoadingState label="Looking back…" />}
      {removed.isError && <ErrorState error={errorOf(removed.error)} onRetry={() => void removed.refetch()} />}
      {removed.isSuccess && <RemovedList documents={removed.data} />}
    </section>
  );
}

function RemovedList({ documents }: { readonly documents: readonly RemovedDocument[] }) {
  const [isAll, setAll] = useState(false);
  const bringBack = useBringBack();
  const failure = bringBack.isError ? errorOf(bringBack.error) : undefined;
  const restore = (removed: RemovedDocument) =>
    bringBack.mutate(removed, {
      onSuccess: () => {
        showToast({ message: `The ${SUBJECT_NAMES[removed.collection]} “${removed.title}” is back.` });
        // Its button is gone.
        document.getElementById('removed')?.focus();
      },
    });
  if (documents.length === 0) return <p className="removed-nothing">Nothing that could be brought back.</p>;
  return (
    <>
      {failure !== undefined && (
        <p role="alert" className="form-error">
          {failure.message} {failure.hint}
        </p>
      )}
      <ul className="removed-list" aria-labelledby="removed">
        {documents.slice(0, isAll ? documents.length : FEW).map((removed) => (
          <li key={`${removed.collection} ${removed.id}`}>
            <strong>{removed.title}</strong>
            <span className="removed-facts">{removalInWords(removed)}</span>
            <Button
              aria-label={`Bring back the ${SUBJECT_NAMES[removed.collection]} “${removed.title}”`}
              isDisabled={bringBack.isPending}
              onPress={() => restore(removed)}
            >
              Bring back
            </Button>
          </li>
        ))}
      </ul>
      {!isAll && documents.length > FEW && (
        <Button variant="quiet" onPress={() => setAll(true)}>
          Show all {documents.length.toLocaleString('en')}
        </Button>
      )}
    </>
  );
}

function removalInWords({ collection, authors, at }: RemovedDocument): string {
  const name = SUBJECT_NAMES[collection];
  const who = authors.length === 0 ? '' : ` by ${authors.join(', ')}`;
  return `${name[0]?.toUpperCase()}${name.slice(1)}, removed on ${instantInWords(at)}${who}`;
}
