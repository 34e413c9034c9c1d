import { CheckboxGroup, Label, Text } from 'react-aria-components';
import { errorOf } from '../../../app/api.ts';
import { Button } from '../../../ui/button.tsx';
import { Checkbox } from '../../../ui/checkbox.tsx';
import { ErrorState } from '../../../ui/error-state.tsx';
import { LoadingState } from '../../../ui/loading-state.tsx';
import { useProposals } from '../data/use-proposals.ts';
import './proposed-entries.css';

interface ProposedEntriesProps {
  readonly client: { readonly id: string; readonly name: string };
  /** Ids of those that are ticked. */
  readonly chosen: readonly string[];
  readonly onChange: (chosen: string[]) => void;
}

/** Entries that matter to the client, each with the reasons; the advisor ticks those the brief begins with. */
export function ProposedEntries({ client, chosen, onChange }: ProposedEntriesProps) {
  const proposals = useProposals(client.id);
  if (proposals.isPending) return <LoadingState label="Looking for entries…" />;
  if (proposals.isError) {
    return <ErrorState error={errorOf(proposals.error)} onRetry={() => void proposals.refetch()} />;
  }
  const ids = proposals.data.map(({ entry }) => entry.id);
  if (ids.length === 0) {
    return (
      <p className="proposals-none">
        Nothing in the library matches what is known of {client.name}. Fill in its topics, jurisdictions and watch list
        under Clients, or begin and add entries yourself.
      </p>
    );
  }
  const isAll = ids.every((id) => chosen.includes(id));
  return (
    <CheckboxGroup
      className="proposals"
      value={[...chosen]}
      onChange={(ticked) => onChange(ids.filter((id) => ticked.includes(id)))}
    >
      <div className="proposals-head">
        <Label>Entries for {client.name}</Label>
        <Button variant="quiet" onPress={() => onChange(isAll ? [] : ids)}>
          {isAll ? 'Choose none' : `Choose all ${ids.length}`}
        </Button>
      </div>
      <div className="proposals-list">
        {proposals.data.map(({ entry, because }) => (
          <div key={entry.id} className="proposal">
            <Checkbox value={entry.id} aria-describedby={`because-${entry.id}`}>
              {entry.title}
            </Checkbox>
            <p id={`because-${entry.id}`} className="proposal-because">
              {because}
            </p>
          </div>
        ))}
      </div>
      <Text slot="description" className="visually-hidden">
        Most relevant first, each with the reasons why it is proposed.
      </Text>
    </CheckboxGroup>
  );
}
