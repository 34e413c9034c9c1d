import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { formatOfFile } from '../../shared/api/index.ts';
import type { SaveTarget } from '../host.ts';

/** A finished export waiting for the browser. */
interface Download {
  readonly path: string;
  readonly fileName: string;
}

/** Exports made for the browser to fetch, in a folder of their own that only the user can read. */
export interface Downloads {
  /** A place for one more file. */
  reserve(suggestedName: string): Promise<SaveTarget>;
  find(id: string): Download | undefined;
  /** Deletes what was fetched. */
  remove(id: string): Promise<void>;
  /** Deletes what a killed process left. Only for the holder of the data folder's lock: nobody else has it in use then. */
  removeLeftovers(): void;
  /** Deletes all that is left. */
  close(): void;
}

const FOLDER_PREFIX = 'downloads-';

/** Keeps downloads under `directory`, where each is fetched from `/exports/<id>`. */
export function createDownloads(directory: string, newId: () => string): Downloads {
  const waiting = new Map<string, Download>();
  let folder: string | undefined;

  async function privateFolder(): Promise<string> {
    if (folder !== undefined) return folder;
    await mkdir(directory, { recursive: true, mode: 0o700 });
    // `mkdtemp` makes the folder readable by its owner alone.
    folder = mkdtempSync(join(directory, FOLDER_PREFIX));
    return folder;
  }

  return {
    async reserve(suggestedName) {
      const id = newId();
      const path = join(await privateFolder(), `${id}.${formatOfFile(suggestedName)}`);
      waiting.set(id, { path, fileName: suggestedName });
      return { kind: 'download', path, url: `/exports/${id}` };
    },
    find: (id) => waiting.get(id),
    async remove(id) {
      const download = waiting.get(id);
      waiting.delete(id);
      if (download !== undefined) await rm(download.path, { force: true });
    },
    removeLeftovers() {
      for (const name of namesIn(directory)) {
        if (name.startsWith(FOLDER_PREFIX)) rmSync(join(directory, name), { recursive: true, force: true });
      }
    },
    close() {
      waiting.clear();
      if (folder !== undefined) rmSync(folder, { recursive: true, force: true });
    },
  };
}

function namesIn(directory: string): string[] {
  return existsSync(directory) ? readdirSync(directory) : [];
}

/**
 * The header that makes a browser save a file under its name, whatever script the name is written in.
 * @see https://www.rfc-editor.org/rfc/rfc6266 and https://www.rfc-editor.org/rfc/rfc5987
 */
export function attachmentHeader(fileName: string): string {
  const plain = fileName.replace(/[^\x20-\x7e]|["\\%/]/g, '_');
  const encoded = encodeURIComponent(fileName.toWellFormed()).replace(
    /['()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`;
}
