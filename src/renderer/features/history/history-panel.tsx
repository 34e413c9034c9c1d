import { useState } from 'react';
import { Button, Disclosure, DisclosurePanel, Heading } from 'react-aria-components';
import type { DocumentVersion } from '../../../shared/api/history.ts';
import { errorOf } from '../../app/api.ts';
import { ErrorState } from '../../ui/error-state.tsx';
import { Icon } from '../../ui/icon.tsx';
import { LoadingState } from '../../ui/loading-state.tsx';
import { useEntryHistory } from './history-queries.ts';
import { RevertDialog } from './revert-dialog.tsx';
import { VersionItem } from './version-item.tsx';
import './history.css';

interface HistoryPanelProps {
  readonly entryId: string;
  readonly title: string;
}

/** Who changed what in an entry and when, closed until it is asked for. */
export function HistoryPanel({ entryId, title }: HistoryPanelProps) {
  const [isOpen, setOpen] = useState(false);
  return (
    <Disclosure className="entry-section history" isExpanded={isOpen} onExpandedChange={setOpen}>
      <Heading level={3}>
        <Button slot="trigger" className="history-trigger">
          <Icon name="chevron" /> History
        </Button>
      </Heading>
      <DisclosurePanel>{isOpen && <Versions entryId={entryId} title={title} />}</DisclosurePanel>
    </Disclosure>
  );
}

function Versions({ entryId, title }: HistoryPanelProps) {
  const history = useEntryHistory(entryId);
  const [chosen, choose] = useState<DocumentVersion>();
  if (history.isError) return <ErrorState error={errorOf(history.error)} onRetry={() => void history.refetch()} />;
  if (history.data === undefined) return <LoadingState label="Looking back…" />;
  const { revision, versions } = history.data;
  return (
    <>
      {versions.length === 1 && <p className="history-hint">Nobody changed this entry yet.</p>}
      <ol className="versions" reversed>
        {versions.map((version) => (
          <VersionItem
            key={version.version}
            entryId={entryId}
            version={version}
            isPresent={version === versions[0]}
            onReturn={() => choose(version)}
          />
        ))}
      </ol>
      <RevertDialog
        entryId={entryId}
        title={title}
        revision={revision}
        version={chosen}
        onClose={() => choose(undefined)}
      />
    </>
  );
}
