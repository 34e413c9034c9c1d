import { protocol } from 'electron';
import { COMMON_SECURITY_HEADERS } from '../content-security-policy.ts';
import type { RendererFiles } from '../renderer-files.ts';

const SCHEME = 'attache';
const HOST = 'app';

/** Where the window's page is. Its own scheme gives it an origin, so that storage and the policy's `'self'` mean only it. */
export const APPLICATION_URL = `${SCHEME}://${HOST}/`;

/** Makes the scheme behave like `https`: an origin, a secure context, storage. Must run before Electron is ready. */
export function registerApplicationScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ]);
}

/** Serves the built renderer under the scheme; whatever is not one of its files is not found. */
export function serveApplication(files: RendererFiles): void {
  protocol.handle(SCHEME, async (request) => {
    const url = new URL(request.url);
    if (!isApplicationUrl(request.url) || request.method !== 'GET') return refusal(403);
    const response = await files.respond(url.pathname);
    if (response === undefined) return refusal(404);
    return new Response(new Uint8Array(response.body), { headers: { ...response.headers } });
  });
}

/** Says whether a URL is of the window's own origin. */
export function isApplicationUrl(url: string): boolean {
  if (!URL.canParse(url)) return false;
  const { protocol: scheme, host } = new URL(url);
  return scheme === `${SCHEME}:` && host === HOST;
}

function refusal(status: number): Response {
  return new Response(null, { status, headers: { ...COMMON_SECURITY_HEADERS } });
}
