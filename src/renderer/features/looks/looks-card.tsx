import { useState } from 'react';
import { FileTrigger } from 'react-aria-components';
import type { LookSummary } from '../../../shared/api/index.ts';
import { errorOf } from '../../app/api.ts';
import { Button } from '../../ui/button.tsx';
import { ModalDialog } from '../../ui/dialog.tsx';
import { showToast } from '../../ui/toast.tsx';
import { type EditedLook, LookEditor } from './look-editor.tsx';
import { useLooks, useReadLook, useRemoveLook, useSaveLook } from './look-queries.ts';
import { base64Of } from './read-file.ts';
import './looks.css';

const WORD_FILES = ['.docx', '.dotx'];

/** The looks of packs: which there are, one from a Word file, one made here. */
export function LooksCard() {
  const looks = useLooks();
  const read = useReadLook();
  const [edited, setEdited] = useState<EditedLook>();
  const take = async (file: File | undefined) => {
    if (file === undefined) return;
    const name =
      file.name
        .replace(/\.[^.]*$/, '')
        .slice(0, 60)
        .trim() || 'Our look';
    read.mutate({ name, content: await base64Of(file) }, { onSuccess: setEdited });
  };
  const base = looks.data?.[0]?.definition;
  return (
    <section className="form-card" aria-labelledby="settings-looks">
      <h2 id="settings-looks">Looks</h2>
      <p>
        What packs look like. A look of your own comes from your firm’s Word template (.dotx or .docx) or is made here.
        With a server your team has the same looks: what you add, change or remove here reaches everybody.
      </p>
      <ul className="look-list">
        {(looks.data ?? []).map((look) => (
          <LookRow key={look.id} look={look} onEdit={setEdited} />
        ))}
      </ul>
      <div className="logo-actions">
        <FileTrigger acceptedFileTypes={WORD_FILES} onSelect={(files) => void take(files?.[0])}>
          <Button isDisabled={read.isPending}>{read.isPending ? 'Reading…' : 'Add from a Word file…'}</Button>
        </FileTrigger>
        <Button
          isDisabled={base === undefined}
          onPress={() => base !== undefined && setEdited({ definition: { ...base, name: 'Our look' } })}
        >
          Make a look…
        </Button>
      </div>
      {read.isError && (
        <p className="form-error" role="alert">
          {errorOf(read.error).message} {errorOf(read.error).hint}
        </p>
      )}
      <ModalDialog
        title={edited?.id === undefined ? 'A look of your own' : 'Change this look'}
        isOpen={edited !== undefined}
        onOpenChange={(isOpen) => !isOpen && setEdited(undefined)}
      >
        {edited !== undefined && <LookEditor look={edited} onClose={() => setEdited(undefined)} />}
      </ModalDialog>
    </section>
  );
}

interface LookRowProps {
  readonly look: LookSummary;
  readonly onEdit: (look: EditedLook) => void;
}

function LookRow({ look: { id, name, isBuiltIn, definition }, onEdit }: LookRowProps) {
  const remove = useRemoveLook();
  const save = useSaveLook();
  const taken = () =>
    showToast({ message: `Removed “${name}”`, action: { label: 'Undo', run: () => save.mutate({ definition }) } });
  return (
    <li>
      <span className="look-colours" aria-hidden="true">
        <span style={{ background: `#${definition.colours.primary}` }} />
        <span style={{ background: `#${definition.colours.accent}` }} />
      </span>
      <span className="look-name">{name}</span>
      <span className="look-fact">
        {isBuiltIn ? 'Built in' : `${definition.fonts.heading}, ${definition.fonts.body}`}
      </span>
      {!isBuiltIn && (
        <>
          <Button variant="quiet" aria-label={`Change ${name}`} onPress={() => onEdit({ id, definition })}>
            Change
          </Button>
          <Button variant="quiet" aria-label={`Remove ${name}`} onPress={() => remove.mutate(id, { onSuccess: taken })}>
            Remove
          </Button>
        </>
      )}
    </li>
  );
}
