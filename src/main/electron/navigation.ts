import { app, shell, type WebContents } from 'electron';
import { isApplicationUrl } from './application-scheme.ts';

const EXTERNAL_PROTOCOLS: ReadonlySet<string> = new Set(['https:', 'mailto:']);
/** Longest link handed to the system; what is longer is no link a person was meant to follow. */
const MAX_EXTERNAL_URL_LENGTH = 2_048;

/**
 * Keeps every page of the program where it is: no navigation away, no second window, no webview. A link to the web or to
 * a mail address opens in the person's own browser or mail program.
 */
export function denyNavigation(): void {
  app.on('web-contents-created', (_event, contents) => {
    contents.on('will-frame-navigate', (details) => {
      if (details.isMainFrame && isApplicationUrl(details.url)) return;
      details.preventDefault();
      if (details.isMainFrame) openExternally(details.url);
    });
    contents.on('will-redirect', (details) => {
      if (!isApplicationUrl(details.url)) details.preventDefault();
    });
    contents.on('will-attach-webview', (event) => event.preventDefault());
    denyWindows(contents);
  });
}

function denyWindows(contents: WebContents): void {
  contents.setWindowOpenHandler(({ url }) => {
    openExternally(url);
    return { action: 'deny' };
  });
}

/** Says whether a link may be handed to the system: a web page over TLS or a mail address, nothing that starts a program. */
function isExternalLink(url: string): boolean {
  if (url.length > MAX_EXTERNAL_URL_LENGTH || !URL.canParse(url)) return false;
  const { protocol, username, password } = new URL(url);
  return EXTERNAL_PROTOCOLS.has(protocol) && username === '' && password === '';
}

function openExternally(url: string): void {
  if (!isExternalLink(url)) return;
  shell.openExternal(new URL(url).href).catch((fault: unknown) => {
    console.error('The link could not be opened.', fault);
  });
}
