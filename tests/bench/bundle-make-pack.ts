import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { build } from 'vite';

const root = resolve(import.meta.dirname, '../..');

/**
 * Bundles `make-pack.ts` and the thread that prints as the program is bundled when it ships (electron.vite.config.ts), into a folder.
 * @returns the file to run
 */
export async function bundleMakePack(folder: string): Promise<string> {
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    ssr: { noExternal: true },
    build: {
      ssr: true,
      minify: false,
      outDir: folder,
      rolldownOptions: {
        input: {
          'make-pack': resolve(import.meta.dirname, 'make-pack.ts'),
          'docx-worker': resolve(root, 'src/main/core/exporting/docx-worker.ts'),
        },
        output: { entryFileNames: '[name].js', chunkFileNames: 'chunk-[name]-[hash].js' },
      },
    },
  });
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ type: 'module' }));
  return join(folder, 'make-pack.js');
}
