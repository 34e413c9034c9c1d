import { ListBox, ListBoxItem } from 'react-aria-components';
import type { ClientView } from '../../../shared/api/index.ts';

interface ClientListProps {
  readonly clients: readonly ClientView[];
  readonly selectedId: string | undefined;
  readonly onSelect: (id: string) => void;
}

/** Clients by name. */
export function ClientList({ clients, selectedId, onSelect }: ClientListProps) {
  return (
    <ListBox
      aria-label="Clients"
      className="client-list"
      selectionMode="single"
      selectionBehavior="replace"
      selectedKeys={selectedId === undefined ? [] : [selectedId]}
      onSelectionChange={(keys) => {
        const [first] = keys === 'all' ? [] : keys;
        if (first !== undefined) onSelect(String(first));
      }}
    >
      {clients.map(({ client }) => (
        <ListBoxItem key={client.id} id={client.id} textValue={client.name} className="client-row">
          <span className="client-name">{client.name}</span>
          <span className="client-sector">{client.sector === '' ? 'Sector not given' : client.sector}</span>
        </ListBoxItem>
      ))}
    </ListBox>
  );
}
