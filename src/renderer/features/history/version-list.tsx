import { useState } from 'react';
import type { DocumentVersion } from '../../../shared/api/history.ts';
import { errorOf } from '../../app/api.ts';
import { ErrorState } from '../../ui/error-state.tsx';
import { LoadingState } from '../../ui/loading-state.tsx';
import { type HistorySubject, useHistory } from './history-queries.ts';
import { SUBJECT_NAMES } from './history-words.ts';
import { RevertDialog } from './revert-dialog.tsx';
import { VersionItem } from './version-item.tsx';
import './history.css';

export interface VersionListProps {
  readonly subject: HistorySubject;
  readonly title: string;
  /** What else goes by going back, in a sentence. */
  readonly warning?: string;
  /** Asked before anything is written; where it says no, nothing is. */
  readonly onBeforeReturn?: () => Promise<boolean>;
  readonly onReturned?: () => void;
}

/** Who changed what in a document and when, and the way back. */
export function VersionList({ subject, title, warning, onBeforeReturn, onReturned }: VersionListProps) {
  const history = useHistory(subject);
  const [chosen, choose] = useState<DocumentVersion>();
  if (history.isError) return <ErrorState error={errorOf(history.error)} onRetry={() => void history.refetch()} />;
  if (history.data === undefined) return <LoadingState label="Looking back…" />;
  const { revision, versions } = history.data;
  const open = async (version: DocumentVersion) => {
    if ((await onBeforeReturn?.()) !== false) choose(version);
  };
  return (
    <div className="history">
      {versions.length === 1 && (
        <p className="history-hint">Nobody changed this {SUBJECT_NAMES[subject.collection]} yet.</p>
      )}
      <ol className="versions" reversed>
        {versions.map((version) => (
          <VersionItem
            key={version.version}
            subject={subject}
            version={version}
            isPresent={version === versions[0]}
            onReturn={() => void open(version)}
          />
        ))}
      </ol>
      <RevertDialog
        subject={subject}
        title={title}
        warning={warning}
        revision={revision}
        version={chosen}
        onReturned={onReturned}
        onClose={() => choose(undefined)}
      />
    </div>
  );
}
