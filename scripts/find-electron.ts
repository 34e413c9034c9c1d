import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const folder = dirname(createRequire(import.meta.url).resolve('electron/package.json'));

/** Path of the Electron binary, or `undefined` where the package has not fetched it. Never starts a download. */
export function findElectron(): string | undefined {
  const pathFile = join(folder, 'path.txt');
  const distribution = process.env.ELECTRON_OVERRIDE_DIST_PATH || join(folder, 'dist');
  if (!existsSync(pathFile) && !process.env.ELECTRON_OVERRIDE_DIST_PATH) return undefined;
  const name = existsSync(pathFile) ? readFileSync(pathFile, 'utf8') : 'electron';
  const path = join(distribution, name);
  return existsSync(path) ? path : undefined;
}

/** The script of the package that downloads the binary. */
export const ELECTRON_INSTALLER = join(folder, 'install.js');
