import { useQuery } from '@tanstack/react-query';
import { type KeyboardEvent, useEffect, useRef } from 'react';
import { impactRatingSchema, visibilitySchema } from '../../../shared/model/index.ts';
import { api, errorOf } from '../../app/api.ts';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { MarkingField } from '../../ui/marking-field.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useSaveNote } from './annotation-queries.ts';
import { isSaveable, type NoteDraft } from './note-draft.ts';
import { MOTIVATIONS, RATINGS, VISIBILITIES } from './note-words.ts';

const VISIBILITY_OPTIONS = visibilitySchema.options.map((id) => ({
  id,
  label: `${VISIBILITIES[id].label} — ${VISIBILITIES[id].explanation}`,
}));
const RATING_OPTIONS = impactRatingSchema.options.map((id) => ({ id, label: RATINGS[id] }));
const ANY_CLIENT = 'any client';

interface NoteComposerProps {
  readonly entryId: string;
  readonly draft: NoteDraft;
  readonly onChange: (change: Partial<NoteDraft>) => void;
  readonly onEnd: () => void;
}

/** Where a note is written. Ctrl+Enter (⌘Enter) saves, Escape gives up an empty one. */
export function NoteComposer({ entryId, draft, onChange, onEnd }: NoteComposerProps) {
  const save = useSaveNote(entryId);
  const form = useRef<HTMLFormElement>(null);
  const { label, icon, prompt } = MOTIVATIONS[draft.motivation];
  const submit = () => {
    if (isSaveable(draft) && !save.isPending) save.mutate(draft, { onSuccess: onEnd });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) submit();
    else if (event.key === 'Escape' && draft.text.trim() === '') onEnd();
  };
  useEffect(() => {
    form.current?.querySelector('textarea')?.focus();
  }, []);
  const quote = draft.target.selector?.[0].exact;
  return (
    <form
      ref={form}
      className="note-composer"
      autoComplete="off"
      aria-label={draft.revision === undefined ? `New ${label.toLowerCase()}` : `Edit ${label.toLowerCase()}`}
      onKeyDown={onKeyDown}
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <p className="note-kind">
        <Icon name={icon} /> {label}
        {quote === undefined && ' on the whole entry'}
      </p>
      {quote !== undefined && <blockquote className="note-quote">{quote}</blockquote>}
      {draft.motivation === 'assessing' && <ImpactFields draft={draft} onChange={onChange} />}
      {draft.motivation !== 'highlighting' && (
        <TextField
          label={prompt}
          isMultiline
          rows={draft.motivation === 'tagging' ? 1 : 4}
          value={draft.text}
          onChange={(text) => onChange({ text: text.toWellFormed() })}
        />
      )}
      <SelectField
        label="Who sees it"
        options={VISIBILITY_OPTIONS}
        value={draft.visibility}
        onChange={(id) => onChange({ visibility: visibilitySchema.parse(id) })}
      />
      {draft.visibility === 'client' && (
        <MarkingField
          label="Marking of this note"
          otherwise="None: for every client"
          value={draft.marking}
          onChange={(marking) => onChange({ marking })}
        />
      )}
      {save.isError && (
        <p role="alert" className="field-error">
          {errorOf(save.error).message} {errorOf(save.error).hint}
        </p>
      )}
      <div className="note-actions">
        <Button variant="quiet" onPress={onEnd}>
          Cancel
        </Button>
        <Button type="submit" variant="primary" isDisabled={!isSaveable(draft)}>
          Save
        </Button>
      </div>
    </form>
  );
}

function ImpactFields({ draft, onChange }: Pick<NoteComposerProps, 'draft' | 'onChange'>) {
  const clients = useQuery({ queryKey: ['clients', 'list'], queryFn: () => api.clients.list.query() });
  const options = (clients.data ?? []).map(({ client }) => ({ id: client.id, label: client.name }));
  return (
    <div className="note-impact">
      <SelectField
        label="Impact"
        options={RATING_OPTIONS}
        value={draft.rating}
        onChange={(id) => onChange({ rating: impactRatingSchema.parse(id) })}
      />
      <SelectField
        label="On"
        options={[{ id: ANY_CLIENT, label: 'Clients in general' }, ...options]}
        value={draft.clientId ?? ANY_CLIENT}
        onChange={(id) => onChange({ clientId: id === ANY_CLIENT ? undefined : id })}
      />
    </div>
  );
}
