import { useState } from 'react';
import { Button, Disclosure, DisclosurePanel, Heading } from 'react-aria-components';
import { Icon } from '../../ui/icon.tsx';
import { VersionList, type VersionListProps } from './version-list.tsx';

interface HistoryPanelProps extends VersionListProps {
  /** Of its heading, below the one it stands under. */
  readonly level: number;
}

/** Who changed what in a document and when, closed until it is asked for. */
export function HistoryPanel({ level, ...props }: HistoryPanelProps) {
  const [isOpen, setOpen] = useState(false);
  return (
    <Disclosure className="entry-section history" isExpanded={isOpen} onExpandedChange={setOpen}>
      <Heading level={level}>
        <Button slot="trigger" className="history-trigger">
          <Icon name="chevron" /> History
        </Button>
      </Heading>
      <DisclosurePanel>{isOpen && <VersionList {...props} />}</DisclosurePanel>
    </Disclosure>
  );
}
