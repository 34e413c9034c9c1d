import { useState } from 'react';
import { Button as AriaButton, Disclosure, DisclosurePanel } from 'react-aria-components';
import type { DocumentVersion } from '../../../shared/api/history.ts';
import { errorOf } from '../../app/api.ts';
import { Button } from '../../ui/button.tsx';
import { ChangedWords } from '../../ui/changed-words.tsx';
import { ErrorState } from '../../ui/error-state.tsx';
import { Icon } from '../../ui/icon.tsx';
import { LoadingState } from '../../ui/loading-state.tsx';
import { type HistorySubject, useVersionChanges } from './history-queries.ts';
import { authorsInWords, deedInWords, timeInWords } from './history-words.ts';

interface VersionItemProps {
  readonly subject: HistorySubject;
  readonly version: DocumentVersion;
  /** Whether this is what the document says now. */
  readonly isPresent: boolean;
  readonly onReturn: () => void;
}

/** One version: who, when and which fields; opened, what changed by words and the way back to it. */
export function VersionItem(props: VersionItemProps) {
  const { version, isPresent } = props;
  const [isOpen, setOpen] = useState(false);
  return (
    <li value={version.version}>
      <Disclosure isExpanded={isOpen} onExpandedChange={setOpen}>
        <AriaButton slot="trigger" className="version-trigger">
          <Icon name="chevron" />
          <span className="version-who">{authorsInWords(version)}</span>
          <time dateTime={version.at}>{timeInWords(version)}</time>
          {isPresent && <span className="version-present">now</span>}
          <span className="version-deed">{deedInWords(version)}</span>
        </AriaButton>
        <DisclosurePanel>{isOpen && <VersionDetails {...props} />}</DisclosurePanel>
      </Disclosure>
    </li>
  );
}

function VersionDetails({ subject, version, onReturn }: VersionItemProps) {
  const changes = useVersionChanges(subject, version.version);
  if (changes.isError) return <ErrorState error={errorOf(changes.error)} onRetry={() => void changes.refetch()} />;
  if (changes.data === undefined) return <LoadingState label="Comparing…" />;
  const { fields, canReturn } = changes.data;
  return (
    <div className="version-details">
      {fields === undefined && (
        <p>What was changed can no longer be told: it was written by another version of Attaché.</p>
      )}
      {fields !== undefined && fields.length > 0 && (
        <dl>
          {fields.map(({ field, label, words }) => (
            <div key={field}>
              <dt>{label}</dt>
              <dd>
                <ChangedWords words={words} />
              </dd>
            </div>
          ))}
        </dl>
      )}
      {canReturn && (
        <Button onPress={onReturn} aria-label={`Go back to this: version ${version.version}`}>
          Go back to this
        </Button>
      )}
    </div>
  );
}
