import { useState } from 'react';
import { Button } from '../../ui/button.tsx';
import { Checkbox } from '../../ui/checkbox.tsx';
import { PassphraseForm } from './passphrase-form.tsx';
import { useChangePassphrase } from './sync-queries.ts';

/** Gives private notes another passphrase, and a new key where somebody may know the old one. */
export function ChangePassphrase() {
  const change = useChangePassphrase();
  const [isAsked, setAsked] = useState(false);
  const [wasAsked, setWasAsked] = useState(false);
  const [isNewKey, setNewKey] = useState(false);
  const [isDone, setDone] = useState(false);
  const ask = (asked: boolean) => {
    change.reset();
    setNewKey(false);
    setDone(false);
    setAsked(asked);
    setWasAsked(true);
  };
  const onSuccess = () => {
    setAsked(false);
    setDone(true);
  };
  if (!isAsked) {
    return (
      <div className="form-actions">
        {isDone && <p role="status">The passphrase is changed.</p>}
        {/* Where the focus is, what held it is gone. */}
        <Button autoFocus={wasAsked} onPress={() => ask(true)}>
          Change the passphrase…
        </Button>
      </div>
    );
  }
  return (
    <PassphraseForm
      label="New passphrase of your private notes"
      isNew
      isFocused
      submitLabel="Change it"
      pendingLabel="Changing…"
      change={change}
      onSubmit={(passphrase) => change.mutate({ passphrase, isNewKey }, { onSuccess })}
      onCancel={() => ask(false)}
    >
      <p>
        You do not need the old one: this computer has the key. Your other devices go on as before; a new device asks
        for the new passphrase.
      </p>
      <Checkbox isSelected={isNewKey} onChange={setNewKey}>
        Somebody may know the old one: encrypt everything anew. Your other devices will ask for the new one.
      </Checkbox>
    </PassphraseForm>
  );
}
