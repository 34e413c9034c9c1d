import { useMutation } from '@tanstack/react-query';
import type { VerifyReport } from '../../../shared/api/index.ts';
import { api, errorOf } from '../../app/api.ts';
import { Button } from '../../ui/button.tsx';
import { TaskProgress } from './task-progress.tsx';

/** Checks the store from end to end and says what was found. */
export function DataCheck() {
  const check = useMutation({ mutationFn: () => api.settings.verify.query() });
  return (
    <section className="form-card" aria-labelledby="settings-data">
      <h2 id="settings-data">Your data</h2>
      <p>Everything is kept in one encrypted file on this computer. The check reads all of it and changes nothing.</p>
      <div className="data-check">
        <Button onPress={() => !check.isPending && check.mutate()}>Check the data</Button>
        <div role="status">
          {check.isPending && <TaskProgress kind="check" />}
          {check.isError && (
            <p className={errorOf(check.error).kind === 'Cancelled' ? undefined : 'form-error'}>
              {errorOf(check.error).message} {errorOf(check.error).hint}
            </p>
          )}
          {check.isSuccess && <CheckResult report={check.data} />}
        </div>
      </div>
    </section>
  );
}

function CheckResult({ report }: { readonly report: VerifyReport }) {
  const count = report.documentCount.toLocaleString('en');
  if (report.problems.length === 0) return <p className="data-sound">All {count} documents are sound.</p>;
  return (
    <>
      <p className="form-error">
        {report.problems.length} {report.problems.length === 1 ? 'problem' : 'problems'} in {count} documents:
      </p>
      <ul>
        {report.problems.map((problem) => (
          <li key={problem}>{problem}</li>
        ))}
      </ul>
    </>
  );
}
