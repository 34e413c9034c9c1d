// Loaded before every script of package.json (`node --import`), and plain JavaScript, so that a Node.js too old to run
// TypeScript says so in words instead of failing on the first type.
const NEEDED_MAJOR = 24;

if (Number.parseInt(process.versions.node, 10) < NEEDED_MAJOR) {
  console.error(
    `Attaché needs Node.js ${NEEDED_MAJOR} or newer; this is ${process.versions.node}. ` +
      'Run "npm ci", which brings one on Linux and Windows, or install it from https://nodejs.org.',
  );
  process.exit(1);
}
