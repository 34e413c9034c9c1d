import { useState } from 'react';
import { Form } from 'react-aria-components';
import type { SyncStatus } from '../../../shared/api/index.ts';
import { errorOf } from '../../app/api.ts';
import { Button } from '../../ui/button.tsx';
import { Switch } from '../../ui/switch.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useEncryptPrivate } from './sync-queries.ts';

/** Whether the server can read what is private, and the passphrase that keeps it from that. */
export function PrivateEncryptionCard({ encryption }: Pick<SyncStatus, 'encryption'>) {
  const [isAsked, setAsked] = useState(false);
  const isOn = encryption === 'on';
  return (
    <section className="form-card" aria-labelledby="private-encryption">
      <h2 id="private-encryption">Private notes</h2>
      {encryption === 'locked' ? (
        <p role="status">
          Another device of yours encrypted your private notes on the server. Give its passphrase to read them here;
          what you write privately waits until then.
        </p>
      ) : (
        <Switch
          isSelected={isOn || isAsked}
          isDisabled={isOn}
          onChange={setAsked}
          description={
            isOn
              ? 'On, for all your devices. The server sees that there are notes, and when they change, but not a word.'
              : 'Only your own devices can read them then, not even whoever looks after the server.'
          }
        >
          Encrypt what is private before it leaves this computer
        </Switch>
      )}
      {!isOn && (isAsked || encryption === 'locked') && (
        <PassphraseForm isNew={encryption === 'off'} onCancel={() => setAsked(false)} />
      )}
    </section>
  );
}

function PassphraseForm({ isNew, onCancel }: { readonly isNew: boolean; readonly onCancel: () => void }) {
  const encrypt = useEncryptPrivate();
  const [passphrase, setPassphrase] = useState('');
  const [repeated, setRepeated] = useState('');
  const isMistyped = isNew && repeated !== '' && repeated !== passphrase;
  const isReady = passphrase !== '' && (!isNew || repeated === passphrase);
  return (
    <Form
      className="form-stack"
      onSubmit={(event) => {
        event.preventDefault();
        if (isReady && !encrypt.isPending) encrypt.mutate(passphrase);
      }}
    >
      {isNew && (
        <p>
          Keep the passphrase somewhere safe: your other devices ask for it, nobody can recover it, and it can not be
          changed later. Your notes stay on this computer in any case.
        </p>
      )}
      <div className="form-row">
        <TextField
          label="Passphrase of your private notes"
          type="password"
          value={passphrase}
          onChange={setPassphrase}
          description={isNew ? 'At least twelve characters; several words are best.' : 'A wrong one changes nothing.'}
          minLength={12}
          isRequired
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
      {encrypt.isError && (
        <p className="form-error" role="alert">
          {errorOf(encrypt.error).message} {errorOf(encrypt.error).hint}
        </p>
      )}
      <div className="form-actions">
        {isNew && (
          <Button variant="quiet" onPress={onCancel}>
            Leave it
          </Button>
        )}
        <Button type="submit" variant="primary" isDisabled={!isReady || encrypt.isPending}>
          {encrypt.isPending ? 'Encrypting…' : isNew ? 'Encrypt' : 'Unlock'}
        </Button>
      </div>
    </Form>
  );
}
