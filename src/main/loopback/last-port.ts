import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { replaceFile } from '../replace-file.ts';

const portSchema = z.coerce.number().int().min(1_024).max(65_535);

/**
 * The port this data folder was served on last. A browser keeps what was typed and not saved by origin, and the port is a
 * part of that: on the same port, drafts are found again.
 */
export interface LastPort {
  /** `undefined` where there was none, or where the file says nothing of use. */
  read(): number | undefined;
  write(port: number): void;
}

/** Keeps the port in a file of the data folder. */
export function lastPortIn(directory: string): LastPort {
  const path = join(directory, 'loopback-port');
  return {
    read() {
      try {
        return portSchema.safeParse(readFileSync(path, 'utf8').trim()).data;
      } catch {
        return undefined;
      }
    },
    write: (port) => replaceFile(path, `${port}\n`),
  };
}
