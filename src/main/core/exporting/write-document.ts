import { type FileHandle, open, rename, rm } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import { AttacheError, type ErrorKind } from '../../../shared/api/errors.ts';
import { type PartialFiles, partialNameFor } from '../store/partial-files.ts';
import { cancelled } from './render-in-worker.ts';

/** Where nobody would remove what a killed process left. */
const NOT_REMEMBERED: PartialFiles = { begin: () => {}, end: () => {} };

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

export interface WriteDocumentOptions {
  readonly files?: DocumentFiles;
  /** Remembers what is being written, so that the next start removes it should this process be killed. */
  readonly partials?: PartialFiles;
}

/**
 * Writes a document beside its place, flushes it to the disk and renames it, so that a reader sees the old file or the new one.
 * @throws AttacheError Full, Rejected (no permission, no such name), Locked (open in another program), NotFound (no such
 * folder), Unavailable (the disk fails) or Cancelled; nothing is left behind then
 */
export async function writeDocument(
  path: string,
  content: Uint8Array,
  signal: AbortSignal,
  { files = FILES, partials = NOT_REMEMBERED }: WriteDocumentOptions = {},
): Promise<void> {
  if (signal.aborted) throw cancelled();
  const beside = partialNameFor(path);
  let step: Step = 'write';
  partials.begin(beside);
  try {
    await write(beside, content, files);
    if (signal.aborted) throw cancelled();
    step = 'rename';
    await files.rename(beside, path);
  } catch (error) {
    await files.remove(beside).catch(() => {});
    throw explained(error, path, step);
  } finally {
    partials.end(beside);
  }
}

async function write(path: string, content: Uint8Array, files: DocumentFiles): Promise<void> {
  const file = await files.open(path);
  try {
    await file.writeFile(content);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** Writing touches only the folder, renaming the file that may be there. */
type Step = 'write' | 'rename';
type Explanation = readonly [kind: ErrorKind, message: string, hint: string];

function explained(error: unknown, path: string, step: Step): unknown {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (error instanceof AttacheError || typeof code !== 'string') return error;
  const [kind, message, hint] = explanation(code, path, step);
  return new AttacheError(kind, message, { hint, cause: error });
}

function explanation(code: string, path: string, step: Step): Explanation {
  const name = basename(path);
  const folder = dirname(path);
  switch (code) {
    case 'ENOSPC':
    case 'EDQUOT':
      return [
        'Full',
        'There is no room left on the disk; the pack was not written.',
        'Make room, or choose another disk.',
      ];
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
    case 'EBUSY':
      // Windows gives any of the first three for a file that another program has open.
      return step === 'rename'
        ? ['Locked', `${name} is open in another program, or protected.`, 'Close it there, or choose another name.']
        : ['Rejected', `You may not write to ${folder}.`, 'Choose another folder.'];
    case 'EISDIR':
    case 'EEXIST':
    case 'ENOTEMPTY':
      return ['Rejected', `${name} is the name of a folder.`, 'Choose another name.'];
    case 'ENAMETOOLONG':
    case 'EINVAL':
    case 'EILSEQ':
      return ['Rejected', `The disk takes no file of the name ${name}.`, 'Choose a shorter or simpler name.'];
    case 'ENOENT':
    case 'ENOTDIR':
      return ['NotFound', `There is no folder ${folder}.`, 'Choose another folder.'];
    default:
      return ['Unavailable', `The disk failed (${code}); the pack was not written.`, 'Choose another disk.'];
  }
}
