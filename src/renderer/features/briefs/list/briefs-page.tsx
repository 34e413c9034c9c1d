import { useState } from 'react';
import { errorOf } from '../../../app/api.ts';
import { Button } from '../../../ui/button.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { ErrorState } from '../../../ui/error-state.tsx';
import { Icon } from '../../../ui/icon.tsx';
import { LoadingState } from '../../../ui/loading-state.tsx';
import { useBriefs } from '../data/brief-queries.ts';
import { BriefTable } from './brief-table.tsx';
import { NewBriefDialog } from './new-brief-dialog.tsx';
import '../../page.css';
import './briefs-page.css';

/** All briefs, and the way to begin one. */
export function BriefsPage() {
  const briefs = useBriefs();
  const [isMaking, setMaking] = useState(false);
  const begin = (
    <Button variant="primary" onPress={() => setMaking(true)}>
      <Icon name="plus" /> New brief
    </Button>
  );
  return (
    <main className="page">
      <header className="page-header">
        <h1>Briefs</h1>
        {briefs.data !== undefined && briefs.data.length > 0 && begin}
      </header>
      {briefs.isPending && <LoadingState label="Loading briefs…" />}
      {briefs.isError && <ErrorState error={errorOf(briefs.error)} onRetry={() => void briefs.refetch()} />}
      {briefs.data?.length === 0 && (
        <EmptyState title="No briefs yet" action={begin}>
          A brief is a pack for a client: entries of the library in your order, with your own words, ready for Word.
        </EmptyState>
      )}
      {briefs.data !== undefined && briefs.data.length > 0 && <BriefTable briefs={briefs.data} />}
      <NewBriefDialog isOpen={isMaking} onOpenChange={setMaking} />
    </main>
  );
}
