import type { Host } from '../../src/main/host.ts';

/** A host that saves nothing and shows nothing, for cores whose exports do not matter. */
export const QUIET_HOST: Host = {
  application: { version: '0.0.0-test', host: 'cli', platform: process.platform, canShowInFolder: false },
  chooseSaveTarget: async () => ({ kind: 'cancelled' }),
  showInFolder: async () => {},
};
