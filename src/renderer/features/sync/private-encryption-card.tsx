import { useState } from 'react';
import type { SyncStatus } from '../../../shared/api/index.ts';
import { Switch } from '../../ui/switch.tsx';
import { ChangePassphrase } from './change-passphrase.tsx';
import { PassphraseForm } from './passphrase-form.tsx';
import { StopEncryptingDialog } from './stop-encrypting-dialog.tsx';
import { useEncryptPrivate } from './sync-queries.ts';

/** Whether the server can read what is private, and the passphrase that keeps it from that. */
export function PrivateEncryptionCard({ encryption }: Pick<SyncStatus, 'encryption'>) {
  return (
    <section className="form-card" aria-labelledby="private-encryption">
      <h2 id="private-encryption">Private notes</h2>
      {encryption === 'locked' ? <LockedNotes /> : <EncryptionSwitch isOn={encryption === 'on'} />}
    </section>
  );
}

function LockedNotes() {
  const unlock = useEncryptPrivate();
  return (
    <>
      <p role="status">
        Another device of yours encrypted your private notes on the server, or changed how. Give its passphrase to read
        them here; what you write privately waits until then.
      </p>
      <PassphraseForm
        label="Passphrase of your private notes"
        isNew={false}
        submitLabel="Unlock"
        pendingLabel="Opening…"
        change={unlock}
        onSubmit={(passphrase) => unlock.mutate(passphrase)}
      />
    </>
  );
}

function EncryptionSwitch({ isOn }: { readonly isOn: boolean }) {
  const [isBeginning, setBeginning] = useState(false);
  const [isStopping, setStopping] = useState(false);
  // Begun: another device may end it while this card is open.
  if (isOn && isBeginning) setBeginning(false);
  return (
    <>
      <Switch
        isSelected={isOn || isBeginning}
        onChange={isOn ? () => setStopping(true) : setBeginning}
        description={
          isOn
            ? 'On, for all your devices. The server sees that there are notes, and when they change, but not a word.'
            : 'Only your own devices can read them then, not even whoever looks after the server.'
        }
      >
        Encrypt what is private before it leaves this computer
      </Switch>
      {isOn && <ChangePassphrase />}
      <StopEncryptingDialog isOpen={isStopping} onOpenChange={setStopping} />
      {!isOn && isBeginning && <NewPassphrase onCancel={() => setBeginning(false)} />}
    </>
  );
}

function NewPassphrase({ onCancel }: { readonly onCancel: () => void }) {
  const encrypt = useEncryptPrivate();
  return (
    <PassphraseForm
      label="Passphrase of your private notes"
      isNew
      submitLabel="Encrypt"
      pendingLabel="Encrypting…"
      change={encrypt}
      onSubmit={(passphrase) => encrypt.mutate(passphrase)}
      onCancel={onCancel}
    >
      <p>
        Keep the passphrase somewhere safe: your other devices ask for it, and nobody can recover it. While one of your
        devices has the notes, you can give them another. They stay on this computer in any case.
      </p>
    </PassphraseForm>
  );
}
