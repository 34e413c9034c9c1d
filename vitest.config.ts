import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

/** How long a state is waited for, in milliseconds: what takes a moment may take seconds on a machine that does other work. */
const POLL = { poll: { timeout: 20_000 } };

/**
 * Where Node.js keeps the types it stripped, for the threads and processes tests start. It strips them in WebAssembly, which takes most of
 * a thread's start, and a fault of V8 can crash a process in which several threads do so at once.
 * @see https://nodejs.org/api/module.html#module-compile-cache
 */
const env = { NODE_COMPILE_CACHE: fileURLToPath(new URL('./node_modules/.cache/attache', import.meta.url)) };

export default defineConfig({
  test: {
    projects: [
      // What takes half a second may take ten on a machine that does something else.
      {
        test: {
          name: 'unit',
          env,
          include: ['tests/unit/**/*.test.{ts,tsx}'],
          testTimeout: 60_000,
          maxWorkers: '100%',
          expect: POLL,
        },
      },
      {
        test: {
          name: 'integration',
          env,
          include: ['tests/integration/**/*.test.ts'],
          maxWorkers: '100%',
          expect: POLL,
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
      {
        test: {
          name: 'long',
          env,
          include: ['tests/long/**/*.test.ts'],
          hookTimeout: 120_000,
          fileParallelism: false,
        },
      },
      {
        test: {
          name: 'e2e',
          env,
          include: ['tests/e2e/**/*.test.ts'],
          testTimeout: 180_000,
          expect: POLL,
          hookTimeout: 180_000,
          fileParallelism: false,
        },
      },
      {
        test: {
          name: 'electron',
          env,
          include: ['tests/electron/**/*.test.ts'],
          testTimeout: 180_000,
          hookTimeout: 180_000,
          fileParallelism: false,
        },
      },
    ],
  },
});
