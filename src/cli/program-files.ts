import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';

const root = new URL('../../', import.meta.url);

/** The program's own files, wherever it is started from. */
export const LIBRARY_DIRECTORY = fileURLToPath(new URL('resources/library/', root));
export const RENDERER_DIRECTORY = fileURLToPath(new URL('out/renderer/', root));

/** The program's version, from its package. */
export function programVersion(): string {
  const manifest: unknown = JSON.parse(readFileSync(new URL('package.json', root), 'utf8'));
  return z.object({ version: z.string() }).parse(manifest).version;
}
