import { z } from 'zod';
import type { ApiError } from './errors.ts';
import { procedure, router } from './trpc.ts';

/** Why a backup was made. */
export const backupReasonSchema = z.enum([
  'scheduled',
  'manual',
  'before-restore',
  'before-migration',
  'before-key-change',
]);
export type BackupReason = z.infer<typeof backupReasonSchema>;

/** Name of a backup's file: the instant and the reason, and nothing that could lead out of its folder. */
const backupNameSchema = z.string().regex(/^attache-\d{8}T\d{9}Z-[a-z-]+\.sqlite$/);

/** A backup that was verified after it was written. */
export interface BackupSummary {
  readonly name: string;
  /** ISO 8601, UTC. */
  readonly madeAt: string;
  readonly reason: BackupReason;
  readonly bytes: number;
}

/** What a restore brought back. */
export interface RestoreReport {
  /** The backup that took the store's place; its name where it is one of the rolling ones, else the path of its file. */
  readonly backup: string;
  readonly documentCount: number;
  /** Documents newer than the backup that could be read from the damaged file. */
  readonly salvagedCount: number;
  /** Rows of the damaged file that could not be read; of some of them the backup has an earlier state. */
  readonly unreadableCount: number;
  /** Where what was replaced is, if there was anything: the backup made of it, or the folder with the damaged file. */
  readonly replaced?: string;
}

/** The backups there are, newest first. */
export interface BackupList {
  readonly backups: readonly BackupSummary[];
  /** Why the last one that was tried could not be made. */
  readonly failure?: ApiError;
}

export interface BackupsService {
  list(): Promise<BackupList>;
  /** @throws AttacheError Full where the disk has no room for it, Corrupt where the store is damaged */
  make(): Promise<BackupSummary>;
  /**
   * Puts a backup in the store's place; what is replaced is kept. Calls other than those about tasks, of which it is one, are refused
   * until it is done.
   * @throws AttacheError NotFound, Corrupt where the backup is damaged, Cancelled; nothing was changed then
   */
  restore(name: string): Promise<RestoreReport>;
}

export const backupsRouter = router({
  list: procedure.query(({ ctx }) => ctx.services.backups.list()),
  make: procedure.mutation(({ ctx }) => ctx.services.backups.make()),
  restore: procedure.input(backupNameSchema).mutation(({ ctx, input }) => ctx.services.backups.restore(input)),
});
