import type { Session } from 'electron';
import { isApplicationUrl } from './application-scheme.ts';

/** What the window's page may do without asking; a click on "copy" is all it needs. */
const GRANTED_PERMISSIONS: ReadonlySet<string> = new Set(['clipboard-sanitized-write']);

/** Denies the page every permission and device, and every request that is not to the program itself. */
export function applySessionRules(session: Session): void {
  session.setPermissionRequestHandler((_contents, permission, callback) => {
    callback(GRANTED_PERMISSIONS.has(permission));
  });
  session.setPermissionCheckHandler((_contents, permission) => GRANTED_PERMISSIONS.has(permission));
  session.setDevicePermissionHandler(() => false);
  session.setDisplayMediaRequestHandler((_request, callback) => callback(null));
  session.webRequest.onBeforeRequest((details, callback) => {
    callback({ cancel: !isOwnRequest(details.url) });
  });
  session.on('will-download', (event) => event.preventDefault());
}

/** What never leaves the program, besides its own page. */
const LOCAL_PREFIXES = ['devtools:', 'data:', 'blob:attache://app/'];

function isOwnRequest(url: string): boolean {
  return isApplicationUrl(url) || LOCAL_PREFIXES.some((prefix) => url.startsWith(prefix));
}
