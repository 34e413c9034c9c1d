import { randomBytes } from 'node:crypto';
import { lstatSync, readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { COMMON_SECURITY_HEADERS, contentSecurityPolicy, withStyleNonce } from './content-security-policy.ts';

/** A file of the window, ready to be sent with its headers. */
interface RendererResponse {
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array;
}

/** The window's files. `undefined` for whatever is not one of them. */
export interface RendererFiles {
  respond(pathname: string): Promise<RendererResponse | undefined>;
}

const CONTENT_TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.ttf': 'font/ttf',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
};

/**
 * Opens the built renderer. Only files found now, under `directory`, are ever served: a request is looked up in that list
 * and never turned into a path, so there is nothing for `..`, encoded separators or links to reach.
 */
export function openRendererFiles(directory: string): RendererFiles {
  const files = listFiles(directory, '/');
  return {
    async respond(pathname) {
      const url = pathname === '/' ? '/index.html' : pathname;
      const path = files.get(url);
      const contentType = CONTENT_TYPES[extname(url)];
      if (path === undefined || contentType === undefined) return undefined;
      const body = await readFile(path);
      return extname(url) === '.html' ? htmlResponse(body, contentType) : assetResponse(body, contentType);
    },
  };
}

function htmlResponse(body: Buffer, contentType: string): RendererResponse {
  const nonce = randomBytes(16).toString('base64url');
  return {
    headers: {
      ...COMMON_SECURITY_HEADERS,
      'Content-Type': contentType,
      'Content-Security-Policy': contentSecurityPolicy(nonce),
      'Cache-Control': 'no-store',
    },
    body: Buffer.from(withStyleNonce(body.toString('utf8'), nonce)),
  };
}

function assetResponse(body: Buffer, contentType: string): RendererResponse {
  // `no-cache` still lets the browser keep the file; a rebuilt window is never shown with an old script.
  return { headers: { ...COMMON_SECURITY_HEADERS, 'Content-Type': contentType, 'Cache-Control': 'no-cache' }, body };
}

function listFiles(directory: string, prefix: string): Map<string, string> {
  const files = new Map<string, string>();
  for (const name of readdirSync(directory)) {
    const path = join(directory, name);
    // A link is neither: it may lead anywhere.
    const stats = lstatSync(path);
    if (stats.isFile()) files.set(`${prefix}${name}`, path);
    if (stats.isDirectory()) for (const [url, file] of listFiles(path, `${prefix}${name}/`)) files.set(url, file);
  }
  return files;
}
