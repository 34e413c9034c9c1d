import type { BackupSummary } from '../../../shared/api/index.ts';

/** A backup is made an hour after the newest one, if something was written meanwhile. */
const INTERVAL = 3_600_000;
/** How often it is looked whether one is due: a laptop that slept through the hour is caught up with soon. */
const LOOK_EVERY = 60_000;

interface Surroundings {
  readonly now: () => Date;
  readonly newest: () => BackupSummary | undefined;
  /** Makes a backup unless nothing was written since the newest one. */
  readonly makeBackup: () => Promise<unknown>;
}

export interface BackupSchedule {
  /** Says that something was written. */
  noteChange(): void;
  /** Makes a backup if one is due. Never fails: the service remembers what went wrong, and an hour later it is tried again. */
  look(): Promise<void>;
  stop(): void;
}

/** Makes backups by the hour until it is stopped. */
export function startBackupSchedule({ now, newest, makeBackup }: Surroundings): BackupSchedule {
  // What was written before this process started may be in no backup yet.
  let isChanged = true;
  let triedAt = Number.NEGATIVE_INFINITY;
  let looking: Promise<void> | undefined;

  function isDue(): boolean {
    const last = newest();
    const since = Math.max(triedAt, last === undefined ? Number.NEGATIVE_INFINITY : Date.parse(last.madeAt));
    return isChanged && now().getTime() - since >= INTERVAL;
  }

  async function makeIfDue(): Promise<void> {
    if (!isDue()) return;
    triedAt = now().getTime();
    isChanged = false;
    try {
      await makeBackup();
    } catch {
      isChanged = true;
    }
  }

  const look = () => {
    looking ??= makeIfDue().finally(() => {
      looking = undefined;
    });
    return looking;
  };
  const timer = setInterval(look, LOOK_EVERY);
  timer.unref();
  return {
    noteChange() {
      isChanged = true;
    },
    look,
    stop: () => clearInterval(timer),
  };
}
