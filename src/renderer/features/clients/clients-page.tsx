import { useState } from 'react';
import type { ClientView } from '../../../shared/api/index.ts';
import { errorOf } from '../../app/api.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ErrorState } from '../../ui/error-state.tsx';
import { Icon } from '../../ui/icon.tsx';
import { LoadingState } from '../../ui/loading-state.tsx';
import { HistoryPanel } from '../history/history-panel.tsx';
import { ClientForm } from './client-form.tsx';
import { ClientList } from './client-list.tsx';
import { useClients } from './client-queries.ts';
import { StartBriefButton } from './start-brief-button.tsx';
import '../page.css';
import './clients-page.css';

/** The client being looked at: one of the list, or one being added. */
type Selection = { readonly kind: 'new' } | { readonly kind: 'client'; readonly id: string };

/** All clients, and what is known of the chosen one. */
export function ClientsPage() {
  const clients = useClients();
  const [selection, setSelection] = useState<Selection>();
  const [returns, setReturns] = useState(0);
  const all = clients.data ?? [];
  const selected = selectedClient(all, selection);
  const isNew = selection?.kind === 'new';
  const add = (
    <Button variant="primary" onPress={() => setSelection({ kind: 'new' })}>
      <Icon name="plus" /> New client
    </Button>
  );
  return (
    <main className="page clients-page">
      <header className="page-header">
        <h1>Clients</h1>
        {all.length > 0 && add}
      </header>
      {clients.isPending && <LoadingState label="Loading clients…" />}
      {clients.isError && <ErrorState error={errorOf(clients.error)} onRetry={() => void clients.refetch()} />}
      {clients.isSuccess && all.length === 0 && !isNew && (
        <EmptyState title="No clients yet" action={add}>
          A client’s sector and interests decide what matters to it; its marking is printed on every page.
        </EmptyState>
      )}
      {clients.isSuccess && (all.length > 0 || isNew) && (
        <div className="clients">
          <ClientList
            clients={all}
            selectedId={isNew ? undefined : selected?.client.id}
            onSelect={(id) => setSelection({ kind: 'client', id })}
          />
          <div className="client-detail">
            {selected !== undefined && !isNew && <StartBriefButton client={selected.client} />}
            <ClientForm
              key={isNew ? 'new' : `${selected?.client.id} ${returns}`}
              existing={isNew ? undefined : selected}
              onSaved={(view) => setSelection({ kind: 'client', id: view.client.id })}
              onGone={() => setSelection(undefined)}
            />
            {selected !== undefined && !isNew && (
              <HistoryPanel
                key={selected.client.id}
                level={2}
                subject={{ collection: 'clients', id: selected.client.id }}
                title={selected.client.name}
                warning="What is typed here and not saved is replaced."
                onReturned={() => setReturns(returns + 1)}
              />
            )}
          </div>
        </div>
      )}
    </main>
  );
}

function selectedClient(clients: readonly ClientView[], selection: Selection | undefined): ClientView | undefined {
  if (selection?.kind === 'new') return undefined;
  return clients.find(({ client }) => client.id === selection?.id) ?? clients[0];
}
