import { AttacheError } from '../../shared/api/index.ts';
import type { Host } from '../host.ts';
import { printWithBrowser } from '../printing/print-with-browser.ts';
import type { Downloads } from './downloads.ts';

/** An ordinary browser as the core sees it: exports are downloaded, and it has no file manager to show. */
export function loopbackHost(version: string, downloads: Downloads): Host {
  return {
    application: { version, host: 'loopback', platform: process.platform, canShowInFolder: false },
    chooseSaveTarget: (suggestedName) => downloads.reserve(suggestedName),
    printToPdf: printWithBrowser,
    async showInFolder() {
      throw new AttacheError('Unavailable', 'A browser can not open the file manager.', {
        hint: "Look in the browser's list of downloads.",
      });
    },
  };
}
