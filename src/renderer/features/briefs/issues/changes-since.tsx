import type { Issue } from '../../../../shared/model/index.ts';
import { dateInWords } from '../../../../shared/pack/format-date.ts';
import { errorOf } from '../../../app/api.ts';
import { ErrorState } from '../../../ui/error-state.tsx';
import { LoadingState } from '../../../ui/loading-state.tsx';
import { ChangesView } from './changes-view.tsx';
import { useChangesSince } from './issue-queries.ts';

/** What changed since one issue, were the brief issued now. */
export function ChangesSince({ issue }: { readonly issue: Issue }) {
  const changes = useChangesSince(issue.briefId, issue.id);
  return (
    <section className="form-card" aria-labelledby="changes-since">
      <h2 id="changes-since">
        What changed since issue {issue.number} of {dateInWords(issue.date)}
      </h2>
      {changes.isPending && <LoadingState label="Comparing…" />}
      {changes.isError && <ErrorState error={errorOf(changes.error)} onRetry={() => void changes.refetch()} />}
      {changes.data !== undefined && <ChangesView changes={changes.data.changes} />}
    </section>
  );
}
