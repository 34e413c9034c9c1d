// Loaded before every script of package.json (`node --import`), and plain JavaScript, so that a Node.js too old to run
// TypeScript says so in words instead of failing on the first type.
import * as nodeModule from 'node:module';
import { fileURLToPath } from 'node:url';

const NEEDED_MAJOR = 24;

if (Number.parseInt(process.versions.node, 10) < NEEDED_MAJOR) {
  console.error(
    `Attaché needs Node.js ${NEEDED_MAJOR} or newer; this is ${process.versions.node}. ` +
      'Run "npm ci", which brings one on Linux and Windows, or install it from https://nodejs.org.',
  );
  process.exit(1);
}

// Types are stripped once: it takes most of a start. The threads of a program read where it is kept from the environment.
process.env.NODE_COMPILE_CACHE ??= fileURLToPath(new URL('../node_modules/.cache/attache', import.meta.url));
nodeModule.enableCompileCache(process.env.NODE_COMPILE_CACHE);
