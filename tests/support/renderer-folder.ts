import { mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A folder as the build makes it, with something secret beside it. */
export function aRendererFolder(): { root: string; renderer: string } {
  const root = mkdtempSync(join(tmpdir(), 'attache-renderer-'));
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
