import { type ReactNode, useState } from 'react';
import { Form } from 'react-aria-components';
import { errorOf } from '../../app/api.ts';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/text-field.tsx';

interface PassphraseFormProps {
  /** What the passphrase is. */
  readonly label: string;
  /** Chosen now, and therefore typed twice; otherwise it is one that is known. */
  readonly isNew: boolean;
  /** Takes the place of what had the focus. */
  readonly isFocused?: boolean;
  readonly submitLabel: string;
  readonly pendingLabel: string;
  readonly change: { readonly isPending: boolean; readonly isError: boolean; readonly error: unknown };
  readonly onSubmit: (passphrase: string) => void;
  readonly onCancel?: () => void;
  /** What there is to know before, and to choose besides. */
  readonly children?: ReactNode;
}

/** Asks for a passphrase of private notes. */
export function PassphraseForm(props: PassphraseFormProps) {
  const { label, isNew, isFocused = false, submitLabel, pendingLabel, change, onSubmit, onCancel, children } = props;
  const [passphrase, setPassphrase] = useState('');
  const [repeated, setRepeated] = useState('');
  const isMistyped = isNew && repeated !== '' && repeated !== passphrase;
  const isReady = passphrase !== '' && (!isNew || repeated === passphrase);
  const failure = change.isError ? errorOf(change.error) : undefined;
  return (
    <Form
      className="form-stack"
      onSubmit={(event) => {
        event.preventDefault();
        if (isReady && !change.isPending) onSubmit(passphrase);
      }}
    >
      {children}
      <div className="form-row">
        <TextField
          label={label}
          type="password"
          value={passphrase}
          onChange={setPassphrase}
          description={isNew ? 'At least twelve characters; several words are best.' : 'A wrong one changes nothing.'}
          minLength={12}
          isRequired
          autoFocus={isFocused}
          autoComplete="off"
        />
        {isNew && (
          <TextField
            label="The same again"
            type="password"
            value={repeated}
            onChange={setRepeated}
            isRequired
            autoComplete="off"
            {...(isMistyped ? { errorMessage: 'The two are not the same.' } : {})}
          />
        )}
      </div>
      {failure !== undefined && (
        <p className="form-error" role="alert">
          {failure.message} {failure.hint}
        </p>
      )}
      <div className="form-actions">
        {onCancel !== undefined && (
          <Button variant="quiet" onPress={onCancel}>
            Leave it
          </Button>
        )}
        <Button type="submit" variant="primary" isDisabled={!isReady || change.isPending}>
          {change.isPending ? pendingLabel : submitLabel}
        </Button>
      </div>
    </Form>
  );
}
