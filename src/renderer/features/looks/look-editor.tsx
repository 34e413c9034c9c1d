import { useState } from 'react';
import { editedLook, editsOf, type LookEdits, paleColours } from '../../../shared/looks/edit-look.ts';
import { type LookDefinition, lookDefinitionSchema } from '../../../shared/looks/look-definition.ts';
import { errorOf } from '../../app/api.ts';
import { Button } from '../../ui/button.tsx';
import { LookFields } from './look-fields.tsx';
import { useSaveLook } from './look-queries.ts';
import { LookSample } from './look-sample.tsx';

/** A look to be edited: new without an id; with what was read where it comes from a Word file. */
export interface EditedLook {
  readonly id?: string;
  readonly definition: LookDefinition;
  readonly taken?: readonly string[];
  readonly left?: readonly string[];
}

interface LookEditorProps {
  readonly look: EditedLook;
  readonly onClose: () => void;
}

/** Where a look is made or changed, with a sample of it beside. */
export function LookEditor({ look: { id, definition: base, taken, left }, onClose }: LookEditorProps) {
  const [edits, setEdits] = useState<LookEdits>(() => editsOf(base));
  const save = useSaveLook();
  const definition = editedLook(base, edits);
  const isComplete = lookDefinitionSchema.safeParse(definition).success;
  const keep = () => save.mutate({ ...(id === undefined ? {} : { id }), definition }, { onSuccess: onClose });
  return (
    <div className="look-editor">
      {taken !== undefined && <Sentences title="Taken from the file" sentences={taken} />}
      {left !== undefined && <Sentences title="Not taken" sentences={left} />}
      <div className="look-editor-sides">
        <LookFields edits={edits} pale={paleColours(edits, definition)} onChange={setEdits} />
        <LookSample look={definition} />
      </div>
      {!isComplete && <p className="form-error">A look needs a name and two fonts.</p>}
      {save.isError && (
        <p className="form-error" role="alert">
          {errorOf(save.error).message} {errorOf(save.error).hint}
        </p>
      )}
      <div className="form-actions">
        <Button onPress={onClose}>Cancel</Button>
        <Button variant="primary" isDisabled={!isComplete || save.isPending} onPress={keep}>
          Keep this look
        </Button>
      </div>
    </div>
  );
}

function Sentences({ title, sentences }: { readonly title: string; readonly sentences: readonly string[] }) {
  return (
    <details className="look-report" open>
      <summary>{title}</summary>
      <ul>
        {sentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </details>
  );
}
