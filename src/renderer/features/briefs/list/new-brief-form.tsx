import { useState } from 'react';
import { Form } from 'react-aria-components';
import { MAX_LINE_LENGTH } from '../../../../shared/model/index.ts';
import { errorOf } from '../../../app/api.ts';
import { Button } from '../../../ui/button.tsx';
import { SelectField } from '../../../ui/select-field.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import { useClients } from '../../clients/client-queries.ts';
import { useBeginBrief } from '../data/use-begin-brief.ts';
import { ChooseEntriesForm } from './choose-entries-form.tsx';

/** Stands for "a client not in the list yet". A slug holds no space, so no client has this id. */
const NEW_CLIENT = 'new client';

interface NewBriefFormProps {
  /** The client it is for, where that is known; another may be chosen. */
  readonly clientId?: string | undefined;
  readonly onCreated: (id: string, title: string) => void;
  readonly onCancel: () => void;
}

/**
 * Asks what the brief is called and for whom; a client not known yet is made by its name. For one that is known, entries are proposed
 * in a second step.
 */
export function NewBriefForm({ clientId, onCreated, onCancel }: NewBriefFormProps) {
  const clients = useClients();
  const begin = useBeginBrief();
  const [title, setTitle] = useState('');
  const [chosen, setChosen] = useState(clientId);
  const [name, setName] = useState('');
  const [isTried, setTried] = useState(false);
  const [isChoosing, setChoosing] = useState(false);

  const known = clients.data ?? [];
  const choice = chosen ?? known[0]?.client.id ?? NEW_CLIENT;
  const isNewClient = choice === NEW_CLIENT;
  const isComplete = title.trim() !== '' && (!isNewClient || name.trim() !== '');

  const propose = () => {
    setTried(true);
    if (isComplete) setChoosing(true);
  };
  const submit = (entryIds: readonly string[] = []) => {
    setTried(true);
    if (!isComplete || begin.isPending) return;
    const client = isNewClient ? { name: name.trim() } : { id: choice };
    begin.mutate(
      { title: title.trim(), client, entryIds },
      { onSuccess: ({ brief }) => onCreated(brief.id, brief.title) },
    );
  };

  const knownClient = known.find(({ client }) => client.id === choice)?.client;
  if (isChoosing && knownClient !== undefined) {
    return (
      <ChooseEntriesForm client={knownClient} error={begin.error} onBack={() => setChoosing(false)} onBegin={submit} />
    );
  }
  return (
    <Form
      className="form-stack"
      autoComplete="off"
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <TextField
        label="Title"
        autoFocus
        value={title}
        maxLength={MAX_LINE_LENGTH}
        placeholder="What it means for …"
        {...(isTried && title.trim() === '' ? { errorMessage: 'Give the brief a title.' } : {})}
        onChange={setTitle}
      />
      <SelectField
        label="Client"
        value={choice}
        options={[
          ...known.map(({ client }) => ({ id: client.id, label: client.name })),
          { id: NEW_CLIENT, label: 'A new client…' },
        ]}
        onChange={setChosen}
      />
      {isNewClient && (
        <TextField
          label="Name of the new client"
          value={name}
          maxLength={MAX_LINE_LENGTH}
          description="Sector, interests and marking can be filled in later under Clients."
          {...(isTried && name.trim() === '' ? { errorMessage: 'Give the client a name.' } : {})}
          onChange={setName}
        />
      )}
      {begin.isError && <p role="alert">{errorOf(begin.error).message}</p>}
      <div className="form-actions">
        <Button onPress={onCancel}>Cancel</Button>
        {!isNewClient && <Button onPress={propose}>Choose entries…</Button>}
        <Button type="submit" variant="primary">
          Begin
        </Button>
      </div>
    </Form>
  );
}
