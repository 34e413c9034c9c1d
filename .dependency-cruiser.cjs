/** The floors of the house: everything above may use what is below it; nothing looks up. See docs/architecture.md. */
module.exports = {
  forbidden: [
    {
      name: 'no-cycles',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'shared-is-pure',
      comment: 'The model knows no host, no screen and no disk.',
      severity: 'error',
      from: { path: '^src/shared' },
      to: {
        pathNot: [
          '^src/shared',
          '^node_modules/(zod|approx-string-match|@trpc/server)',
          '^resources/templates/font-widths\\.json$',
        ],
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'renderer-knows-only-shared',
      severity: 'error',
      from: { path: '^src/renderer' },
      to: { path: ['^src/(main|preload|cli)', '^node:'] },
    },
    {
      name: 'renderer-has-no-database-of-the-core',
      severity: 'error',
      from: { path: '^src/renderer' },
      to: { path: '^node_modules/(electron|rxdb|better-sqlite3-multiple-ciphers|fastify|docx)' },
    },
    {
      name: 'renderer-takes-types-of-the-routers-only',
      comment: 'Their values bring the server half of tRPC into the window.',
      severity: 'error',
      from: { path: '^src/renderer' },
      to: { path: '^src/shared/api/(index|router|trpc)\\.ts$', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'only-the-electron-host-imports-electron',
      severity: 'error',
      from: { path: '^src', pathNot: '^src/(main/electron|main/index\\.ts|preload)' },
      to: { path: '^node_modules/electron/|^electron$' },
    },
    {
      name: 'core-knows-no-host',
      severity: 'error',
      from: { path: '^src/main/core' },
      to: { path: '^src/main/(electron|loopback|index\\.ts)|^src/(cli|renderer|preload)' },
    },
    {
      name: 'hosts-do-not-know-each-other',
      severity: 'error',
      from: { path: '^src/main/loopback' },
      to: { path: '^src/main/electron' },
    },
    {
      name: 'features-meet-in-the-app-not-in-the-core',
      comment: 'What a feature offers to others goes through its index or the app.',
      severity: 'error',
      from: { path: '^src/renderer/ui' },
      to: { path: '^src/renderer/(features|app)' },
    },
    {
      name: 'product-does-not-use-tests',
      severity: 'error',
      from: { path: '^src' },
      to: { path: '^tests' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    parser: 'swc',
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.js', '.json'],
    },
  },
};
