import { useState } from 'react';
import { GridList, GridListItem } from 'react-aria-components';
import type { BriefSummary } from '../../../../shared/api/index.ts';
import { dateInWords } from '../../../../shared/pack/format-date.ts';
import { navigate } from '../../../app/routes.ts';
import { Icon } from '../../../ui/icon.tsx';
import { IconButton } from '../../../ui/icon-button.tsx';
import { RemoveBriefDialog } from './remove-brief-dialog.tsx';

/** Briefs as rows: title, client, date, how long. Enter or a click opens one. */
export function BriefTable({ briefs }: { readonly briefs: readonly BriefSummary[] }) {
  const [removing, setRemoving] = useState<BriefSummary>();
  return (
    <>
      <GridList
        aria-label="Briefs"
        className="brief-rows"
        items={briefs}
        onAction={(key) => navigate(`/briefs/${key}`)}
      >
        {(brief) => (
          <GridListItem id={brief.id} textValue={brief.title} className="brief-row">
            <span className="brief-row-icon">
              <Icon name="brief" />
            </span>
            <span className="brief-row-words">
              <span className="brief-row-title">{brief.title}</span>
              <span className="brief-row-client">{brief.clientName}</span>
            </span>
            <span className="brief-row-fact">{sectionsInWords(brief.sectionCount)}</span>
            <span className="brief-row-fact brief-row-date">{dateInWords(brief.date)}</span>
            <IconButton icon="trash" label={`Delete ${brief.title}`} onPress={() => setRemoving(brief)} />
          </GridListItem>
        )}
      </GridList>
      <RemoveBriefDialog brief={removing} onClose={() => setRemoving(undefined)} />
    </>
  );
}

function sectionsInWords(count: number): string {
  return count === 1 ? '1 section' : `${count} sections`;
}
