import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';

const root = import.meta.dirname;

export default defineConfig({
  main: {
    build: {
      sourcemap: true,
      // Bundled, with nothing in them that is not used: a thread that prints is there in half the time. All others stay packages.
      externalizeDeps: { exclude: ['docx', 'fflate', 'zod'] },
      rolldownOptions: {
        input: {
          index: resolve(root, 'src/main/index.ts'),
          'docx-worker': resolve(root, 'src/main/core/exporting/docx-worker.ts'),
          'pages-worker': resolve(root, 'src/main/core/exporting/pages/pages-worker.ts'),
          'backup-worker': resolve(root, 'src/main/core/store/backup/backup-worker.ts'),
          'restore-worker': resolve(root, 'src/main/core/store/backup/restore-worker.ts'),
          'page-check-worker': resolve(root, 'src/main/core/store/page-check/page-check-worker.ts'),
          'migrate-worker': resolve(root, 'src/main/core/store/migration/migrate-worker.ts'),
          'rekey-worker': resolve(root, 'src/main/core/store/rekey/rekey-worker.ts'),
          'index-worker': resolve(root, 'src/main/core/indexing/index-worker.ts'),
          'check-worker': resolve(root, 'src/main/core/checking/check-worker.ts'),
        },
        // Chunks stay beside the entries, so that `new URL('./docx-worker.js', import.meta.url)` is right in each of them.
        output: { entryFileNames: '[name].js', chunkFileNames: 'chunk-[name]-[hash].js' },
      },
    },
  },
  preload: {
    build: {
      sourcemap: true,
      rolldownOptions: {
        input: { index: resolve(root, 'src/preload/index.ts') },
        // A sandboxed preload can not be a module.
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: resolve(root, 'src/renderer'),
    plugins: [react()],
    publicDir: resolve(root, 'resources/icons'),
    build: {
      sourcemap: true,
      minify: true,
      // Fonts and images stay files: the content security policy takes no data URL for a font.
      assetsInlineLimit: 0,
      // It is read from the disk beside it; one file is fine.
      chunkSizeWarningLimit: 4_000,
      rolldownOptions: { input: { index: resolve(root, 'src/renderer/index.html') } },
    },
  },
});
