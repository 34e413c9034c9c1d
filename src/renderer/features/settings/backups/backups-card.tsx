import { useState } from 'react';
import type { ApiError, BackupSummary, RestoreReport } from '../../../../shared/api/index.ts';
import { errorOf } from '../../../app/api.ts';
import { Button } from '../../../ui/button.tsx';
import { useBackups, useMakeBackup } from './backup-queries.ts';
import { BackupTable } from './backup-table.tsx';
import { instantText, restoredText } from './backup-words.ts';
import { RestoreDialog } from './restore-dialog.tsx';
import './backups-card.css';

/** Backups of the library: which there are, one more, and the way back. */
export function BackupsCard() {
  const backups = useBackups();
  const make = useMakeBackup();
  const [chosen, setChosen] = useState<BackupSummary>();
  const [restored, setRestored] = useState<RestoreReport>();
  const start = () => {
    setRestored(undefined);
    make.mutate();
  };
  return (
    <section className="form-card" aria-labelledby="settings-backups">
      <h2 id="settings-backups">Backups</h2>
      <p>
        Attaché makes one every hour in which something changed, checks it, and keeps it for up to a week in the data
        folder, encrypted like the library itself.
      </p>
      <div className="data-check">
        <Button onPress={() => !make.isPending && start()}>Back up now</Button>
        <div role="status">
          {make.isPending && <p>Making a backup and checking it…</p>}
          {make.isError && <Failure error={errorOf(make.error)} />}
          {make.isSuccess && restored === undefined && (
            <p className="data-sound">Backed up and checked, {instantText(make.data.madeAt)}.</p>
          )}
          {restored !== undefined && <p className="data-sound">{restoredText(restored)}</p>}
        </div>
      </div>
      {backups.isError && <Failure error={errorOf(backups.error)} />}
      {backups.data?.failure !== undefined && !make.isError && <Failure error={backups.data.failure} />}
      {backups.data?.backups.length === 0 && <p>There is none yet.</p>}
      {backups.data !== undefined && backups.data.backups.length > 0 && (
        <BackupTable backups={backups.data.backups} onRestore={setChosen} />
      )}
      <RestoreDialog backup={chosen} onClose={() => setChosen(undefined)} onRestored={setRestored} />
    </section>
  );
}

function Failure({ error }: { readonly error: ApiError }) {
  return (
    <p className="form-error">
      {error.message} {error.hint}
    </p>
  );
}
