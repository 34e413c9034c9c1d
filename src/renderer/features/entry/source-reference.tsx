import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Form } from 'react-aria-components';
import { MAX_LINE_LENGTH, type Reference, referenceTypeSchema, type Source } from '../../../shared/model/index.ts';
import { api, errorOf } from '../../app/api.ts';
import { Button } from '../../ui/button.tsx';
import { ModalDialog } from '../../ui/dialog.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { showToast } from '../../ui/toast.tsx';
import { draftOf, fieldsOf, REFERENCE_TYPES, referenceOf } from './reference-fields.ts';

/** Room for a list of authors. */
const MAX_AUTHORS_LENGTH = 20_000;

/** Opens what citations say of a source beside its title, publisher and date. */
export function SourceReferenceButton({ source }: { readonly source: Source }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button variant="quiet" aria-label={`How it is cited: ${source.title}`} onPress={() => setOpen(true)}>
        How it is cited
      </Button>
      <ModalDialog title={`How ${source.title} is cited`} isOpen={isOpen} onOpenChange={setOpen}>
        <SourceReferenceForm source={source} onDone={() => setOpen(false)} />
      </ModalDialog>
    </>
  );
}

function SourceReferenceForm({ source, onDone }: { readonly source: Source; readonly onDone: () => void }) {
  const queries = useQueryClient();
  const [draft, setDraft] = useState(() => draftOf(source.reference));
  const save = useMutation({
    mutationFn: (reference: Reference) =>
      api.bibliography.describe.mutate({ sourceId: source.id, updatedAt: source.updatedAt, reference }),
    onSuccess: () => {
      showToast({ message: `Saved how ${source.title} is cited` });
      onDone();
    },
    onSettled: () => queries.invalidateQueries({ queryKey: ['entries'] }),
  });
  const reference = referenceOf(draft);
  return (
    <Form
      className="reference-form"
      autoComplete="off"
      onSubmit={(event) => {
        event.preventDefault();
        if (reference !== undefined && !save.isPending) save.mutate(reference);
      }}
    >
      <SelectField
        label="Type"
        options={REFERENCE_TYPES}
        value={draft.type}
        onChange={(type) => setDraft({ ...draft, type: referenceTypeSchema.parse(type) })}
      />
      <TextField
        label="Authors"
        isMultiline
        rows={2}
        value={draft.authors}
        maxLength={MAX_AUTHORS_LENGTH}
        description="One a line: “Family, Given”; a body by its name. Without one it is the publisher."
        onChange={(authors) => setDraft({ ...draft, authors: authors.toWellFormed() })}
      />
      {fieldsOf(draft).map(({ name, label }) => (
        <TextField
          key={name}
          label={label}
          value={draft.lines[name]}
          maxLength={MAX_LINE_LENGTH}
          onChange={(words) => setDraft({ ...draft, lines: { ...draft.lines, [name]: words.toWellFormed() } })}
        />
      ))}
      {reference === undefined && <p className="form-error">A name or a line is too long.</p>}
      {save.isError && (
        <p role="alert" className="form-error">
          {errorOf(save.error).message} {errorOf(save.error).hint}
        </p>
      )}
      <div className="form-actions">
        <Button onPress={onDone}>Cancel</Button>
        <Button type="submit" variant="primary">
          Save
        </Button>
      </div>
    </Form>
  );
}
