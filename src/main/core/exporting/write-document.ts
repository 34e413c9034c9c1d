import { randomUUID } from 'node:crypto';
import { type FileHandle, open, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { AttacheError } from '../../../shared/api/errors.ts';
import { cancelled } from './render-in-worker.ts';

/** The calls of the file system a document is written by; tests hand in ones that fail. */
export interface DocumentFiles {
  readonly open: (path: string) => Promise<Pick<FileHandle, 'writeFile' | 'sync' | 'close'>>;
  readonly rename: (from: string, to: string) => Promise<void>;
  readonly remove: (path: string) => Promise<void>;
}

const FILES: DocumentFiles = {
  open: (path) => open(path, 'wx'),
  rename,
  remove: (path) => rm(path, { force: true }),
};

/**
 * Writes a document beside its place, flushes it to the disk and renames it, so that a reader sees the old file or the new one.
 * @throws AttacheError Full, Rejected (no permission), Locked (open in another program), NotFound (no such folder) or Cancelled;
 * nothing is left behind then
 */
export async function writeDocument(
  path: string,
  content: Uint8Array,
  signal: AbortSignal,
  files: DocumentFiles = FILES,
): Promise<void> {
  const beside = join(dirname(path), `.${basename(path)}.${randomUUID()}.partial`);
  try {
    const file = await files.open(beside);
    try {
      await file.writeFile(content);
      await file.sync();
    } finally {
      await file.close();
    }
    if (signal.aborted) throw cancelled();
    await files.rename(beside, path);
  } catch (error) {
    await files.remove(beside).catch(() => {});
    throw explained(error, path);
  }
}

function explained(error: unknown, path: string): unknown {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  const folder = dirname(path);
  const explain = (kind: 'Full' | 'Rejected' | 'Locked' | 'NotFound', message: string, hint: string) =>
    new AttacheError(kind, message, { hint, cause: error });
  switch (code) {
    case 'ENOSPC':
    case 'EDQUOT':
      return explain(
        'Full',
        'There is no room left on the disk; the pack was not written.',
        'Make room, or choose another disk.',
      );
    case 'EACCES':
    case 'EROFS':
      return explain('Rejected', `You may not write to ${folder}.`, 'Choose another folder.');
    case 'EPERM':
    case 'EBUSY':
    case 'ETXTBSY':
      return explain(
        'Locked',
        `${basename(path)} is open in another program.`,
        'Close it there, or choose another name.',
      );
    case 'EISDIR':
    case 'EEXIST':
      return explain('Rejected', `${basename(path)} is the name of a folder.`, 'Choose another name.');
    case 'ENOENT':
    case 'ENOTDIR':
      return explain('NotFound', `There is no folder ${folder}.`, 'Choose another folder.');
    default:
      return error;
  }
}
