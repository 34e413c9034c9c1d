import type { ApplicationInfo } from '../shared/api/index.ts';

/** Where an export goes: a path the person chose, a file the browser will fetch, or nowhere (they changed their mind). */
export type SaveTarget =
  | { readonly kind: 'path'; readonly path: string }
  | { readonly kind: 'download'; readonly path: string; readonly url: string }
  | { readonly kind: 'cancelled' };

/** What the core needs of the program around it. Electron, the loopback host and the command line each implement it. */
export interface Host {
  readonly application: ApplicationInfo;
  /** Asks the person where to save a file; `suggestedName` is a plain file name that ends in its format. */
  chooseSaveTarget(suggestedName: string): Promise<SaveTarget>;
  /**
   * Sets a page (one HTML file that needs nothing else) as PDF; absent where the host can not.
   * @throws AttacheError Unavailable where what it prints with is not there or fails, Cancelled once the signal is aborted
   */
  readonly printToPdf?: (html: string, signal: AbortSignal) => Promise<Uint8Array>;
  /** Shows a file in the system's file manager. @throws AttacheError Unavailable where there is none */
  showInFolder(path: string): Promise<void>;
}
