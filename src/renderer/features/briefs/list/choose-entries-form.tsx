import { useState } from 'react';
import { Form } from 'react-aria-components';
import { errorOf } from '../../../app/api.ts';
import { Button } from '../../../ui/button.tsx';
import { ProposedEntries } from './proposed-entries.tsx';

interface ChooseEntriesFormProps {
  readonly client: { readonly id: string; readonly name: string };
  /** Why the brief could not be begun. */
  readonly error: unknown;
  readonly onBack: () => void;
  readonly onBegin: (entryIds: readonly string[]) => void;
}

/** The second step of a new brief: entries are proposed, the advisor decides. */
export function ChooseEntriesForm({ client, error, onBack, onBegin }: ChooseEntriesFormProps) {
  const [chosen, setChosen] = useState<readonly string[]>([]);
  return (
    <Form
      className="form-stack"
      autoComplete="off"
      onSubmit={(event) => {
        event.preventDefault();
        onBegin(chosen);
      }}
    >
      <ProposedEntries client={client} chosen={chosen} onChange={setChosen} />
      {error !== null && <p role="alert">{errorOf(error).message}</p>}
      <div className="form-actions">
        <Button onPress={onBack}>Back</Button>
        <Button type="submit" variant="primary">
          {chosen.length === 0 ? 'Begin without entries' : `Begin with ${counted(chosen.length)}`}
        </Button>
      </div>
    </Form>
  );
}

function counted(count: number): string {
  return count === 1 ? '1 entry' : `${count} entries`;
}
