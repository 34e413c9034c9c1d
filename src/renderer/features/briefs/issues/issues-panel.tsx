import { useState } from 'react';
import type { ExportJob } from '../../../../shared/api/index.ts';
import { api, errorOf } from '../../../app/api.ts';
import { Button } from '../../../ui/button.tsx';
import { Checkbox } from '../../../ui/checkbox.tsx';
import { ErrorState } from '../../../ui/error-state.tsx';
import { LoadingState } from '../../../ui/loading-state.tsx';
import { showToast } from '../../../ui/toast.tsx';
import { showExport } from '../../export/open-exports.ts';
import type { BriefEditor } from '../editing/brief-editor.ts';
import { saveBeforeExport } from '../editing/save-before-export.ts';
import { ChangesSince } from './changes-since.tsx';
import { useIssueBrief, useIssues } from './issue-queries.ts';
import { IssueTable } from './issue-table.tsx';
import { nameOfIssue } from './issue-words.ts';
import { SameNumbers } from './same-numbers.tsx';
import './issues.css';

interface IssuesPanelProps {
  readonly editor: BriefEditor;
  readonly briefId: string;
}

/** What was sent to the client, and what would be new in the next issue. */
export function IssuesPanel({ editor, briefId }: IssuesPanelProps) {
  const issues = useIssues(briefId);
  const issueBrief = useIssueBrief(briefId);
  const [withChanges, setWithChanges] = useState(false);
  const [comparedId, setComparedId] = useState<string>();
  if (issues.isError) return <ErrorState error={errorOf(issues.error)} onRetry={() => void issues.refetch()} />;
  if (issues.data === undefined) return <LoadingState label="Looking for issues…" />;
  const compared = issues.data.find(({ id }) => id === comparedId) ?? issues.data[0];

  const issueNow = async () => {
    if (issueBrief.isPending || !(await saveBeforeExport(editor))) return;
    issueBrief.mutate(withChanges, { onSuccess: () => setComparedId(undefined) });
  };
  const exportMarked = async (issueId: string) => {
    if (!(await saveBeforeExport(editor))) return;
    await begin(() => api.issues.exportNext.mutate({ briefId, issueId, withChanges, form: 'tracked' }));
  };

  return (
    <div className="issues">
      <section className="form-card" aria-labelledby="issues-heading">
        <h2 id="issues-heading">Issues</h2>
        <p>
          An issue keeps what you send: the pack, its file, and what it was made from. It can be opened again as the
          same file, and the next pack can say what changed since. With a server, your team has it too.
        </p>
        <SameNumbers issues={issues.data} />
        {compared !== undefined && (
          <IssueTable
            issues={issues.data}
            compared={compared}
            onOpen={({ id }) => void begin(() => api.issues.open.mutate({ issueId: id }))}
            onCompare={({ id }) => setComparedId(id)}
            onExport={({ id }) => void exportMarked(id)}
          />
        )}
        {compared !== undefined && (
          <Checkbox isSelected={withChanges} onChange={setWithChanges}>
            Put what changed on page one
          </Checkbox>
        )}
        <div className="issue-now">
          <Button variant="primary" onPress={() => void issueNow()}>
            Issue this brief
          </Button>
          <div role="status">
            {issueBrief.isPending && <p>Issuing…</p>}
            {issueBrief.isSuccess && <p>{nameOfIssue(issueBrief.data)} is kept.</p>}
            {issueBrief.isError && (
              <p className="form-error">
                {errorOf(issueBrief.error).message} {errorOf(issueBrief.error).hint}
              </p>
            )}
          </div>
        </div>
      </section>
      {compared?.isHere && <ChangesSince issue={compared} />}
    </div>
  );
}

/** Begins an export; its progress appears in the corner of the window. */
async function begin(start: () => Promise<ExportJob>): Promise<void> {
  try {
    showExport(await start());
  } catch (thrown) {
    const { message, hint } = errorOf(thrown);
    showToast({ message: hint === undefined ? message : `${message} ${hint}` });
  }
}
