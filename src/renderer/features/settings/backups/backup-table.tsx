import type { BackupSummary } from '../../../../shared/api/index.ts';
import { Button } from '../../../ui/button.tsx';
import { instantText, REASON_LABELS, sizeText } from './backup-words.ts';

interface BackupTableProps {
  readonly backups: readonly BackupSummary[];
  readonly onRestore: (backup: BackupSummary) => void;
}

/** The backups there are, newest first, each with the way back to it. */
export function BackupTable({ backups, onRestore }: BackupTableProps) {
  return (
    <div className="backup-table">
      <table>
        <thead>
          <tr>
            <th scope="col">Made</th>
            <th scope="col">Why</th>
            <th scope="col">Size</th>
            <th scope="col">
              <span className="visually-hidden">Restore</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {backups.map((backup) => (
            <tr key={backup.name}>
              <td>{instantText(backup.madeAt)}</td>
              <td>{REASON_LABELS[backup.reason]}</td>
              <td>{sizeText(backup.bytes)}</td>
              <td>
                <Button
                  variant="quiet"
                  aria-label={`Restore the backup of ${instantText(backup.madeAt)}…`}
                  onPress={() => onRestore(backup)}
                >
                  Restore…
                </Button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
