import { useState } from 'react';
import { Form } from 'react-aria-components';
import type { ClientContent, ClientView } from '../../../shared/api/index.ts';
import { fieldLabel } from '../../../shared/history/field-changes.ts';
import {
  MARKING_LABELS,
  MAX_LINE_LENGTH,
  MAX_TEXT_LENGTH,
  type Marking,
  markingSchema,
} from '../../../shared/model/index.ts';
import { errorOf } from '../../app/api.ts';
import { Button } from '../../ui/button.tsx';
import { MarkingField } from '../../ui/marking-field.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { showToast } from '../../ui/toast.tsx';
import { followed, saved, startEditing } from './client-editing.ts';
import { useSaveClient } from './client-queries.ts';
import { ContactsField } from './contacts-field.tsx';
import { FollowedEntries } from './followed-entries.tsx';
import { JurisdictionsField } from './jurisdictions-field.tsx';
import { RemoveClientButton } from './remove-client-button.tsx';
import { TopicsField } from './topics-field.tsx';

const MARKINGS = markingSchema.options.map((marking) => ({ id: marking, label: MARKING_LABELS[marking] }));

interface ClientFormProps {
  /** The client as stored; absent for a new one. */
  readonly existing: ClientView | undefined;
  readonly onSaved: (view: ClientView) => void;
  readonly onGone: () => void;
}

/** What is known of a client. */
export function ClientForm({ existing, onSaved, onGone }: ClientFormProps) {
  const [editing, setEditing] = useState(() => startEditing(existing));
  const { content, clashing } = editing;
  const save = useSaveClient(editing.stored);
  const [isTried, setTried] = useState(false);
  // While a save runs, what is read may be what it just wrote: its own answer decides.
  if (existing !== undefined && existing !== editing.seen && !save.isPending) setEditing(followed(editing, existing));
  const change = (next: (content: ClientContent) => ClientContent) =>
    setEditing((current) => ({ ...current, content: next(current.content) }));
  const set = (part: Partial<ClientContent>) => change((current) => ({ ...current, ...part }));
  const isNameless = content.name.trim() === '';

  const submit = () => {
    setTried(true);
    if (isNameless || save.isPending) return;
    save.mutate(content, {
      onSuccess: (view) => {
        setEditing((current) => saved(current, content, view));
        showToast({ message: `Saved ${view.client.name}` });
        onSaved(view);
      },
    });
  };

  return (
    <Form
      className="form-card client-form"
      autoComplete="off"
      aria-label={existing === undefined ? 'New client' : existing.client.name}
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <TextField
        label="Name"
        value={content.name}
        maxLength={MAX_LINE_LENGTH}
        autoFocus={existing === undefined}
        {...(isTried && isNameless ? { errorMessage: 'Give the client a name.' } : {})}
        onChange={(name) => set({ name: name.toWellFormed() })}
      />
      <TextField
        label="Sector"
        value={content.sector}
        maxLength={MAX_LINE_LENGTH}
        placeholder="Cloud services, banking, …"
        onChange={(sector) => set({ sector: sector.toWellFormed() })}
      />
      <TextField
        label="Profile"
        isMultiline
        value={content.profile}
        maxLength={MAX_TEXT_LENGTH}
        description="What it does, where, and what it worries about."
        onChange={(profile) => set({ profile: profile.toWellFormed() })}
      />
      <JurisdictionsField value={content.jurisdictions} onChange={(jurisdictions) => set({ jurisdictions })} />
      <TopicsField value={content.topics} onChange={(topics) => set({ topics })} />
      <SelectField
        label="Marking of its packs"
        options={MARKINGS}
        value={content.marking}
        onChange={(id) => set({ marking: markingSchema.parse(id) })}
      />
      <MarkingField
        label="It may be sent at most"
        otherwise="What its packs are marked"
        value={content.ceiling}
        onChange={(ceiling) => change((current) => withCeiling(current, ceiling))}
      />
      <FollowedEntries
        watchList={content.watchList ?? []}
        houseNames={content.houseNames ?? []}
        onChange={(followed) => set(followed)}
      />
      <ContactsField value={content.contacts ?? []} onChange={(contacts) => set({ contacts })} />
      {clashing.length > 0 && (
        <div role="alert" className="form-clash">
          <p>
            Changed elsewhere while you were typing: {clashing.map(fieldLabel).join(', ')}. What you typed is still
            here; saving puts it in place of what the others wrote, which stays in the history.
          </p>
          <Button onPress={() => setEditing(startEditing(editing.stored))}>Take what the others wrote</Button>
        </div>
      )}
      {save.isError && (
        <p role="alert" className="form-error">
          {errorOf(save.error).message} {errorOf(save.error).hint}
        </p>
      )}
      <div className="form-actions">
        {existing !== undefined && <RemoveClientButton client={existing.client} onRemoved={onGone} />}
        {existing === undefined && <Button onPress={onGone}>Cancel</Button>}
        <Button type="submit" variant="primary">
          Save client
        </Button>
      </div>
    </Form>
  );
}

function withCeiling({ ceiling: _previous, ...content }: ClientContent, ceiling: Marking | undefined): ClientContent {
  return ceiling === undefined ? content : { ...content, ceiling };
}
