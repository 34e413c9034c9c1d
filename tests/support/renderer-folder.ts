import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { tempFolder } from './temp-folder.ts';

/** A folder as the build makes it, with something secret beside it; removed when the test ends. */
export function aRendererFolder(): { root: string; renderer: string } {
  const root = tempFolder();
  const renderer = join(root, 'renderer');
  mkdirSync(join(renderer, 'assets'), { recursive: true });
  writeFileSync(join(root, 'secret.html'), 'SECRET');
  writeFileSync(
    join(renderer, 'index.html'),
    '<!doctype html><html><head><title>A</title></head><body>page</body></html>',
  );
  writeFileSync(join(renderer, 'assets', 'index.js'), 'export {};');
  writeFileSync(join(renderer, 'assets', 'notes.exe'), 'MZ');
  if (process.platform !== 'win32') symlinkSync(join(root, 'secret.html'), join(renderer, 'link.html'));
  return { root, renderer };
}
