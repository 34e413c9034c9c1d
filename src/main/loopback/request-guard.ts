import type { FastifyRequest } from 'fastify';

/** Where this host is: what the browser must believe it talks to. */
export interface Address {
  /** `127.0.0.1:port` */
  readonly host: string;
  /** `http://127.0.0.1:port` */
  readonly origin: string;
}

/**
 * Says why a request did not come from our own page, or `undefined` where it may have.
 *
 * The Host header defeats DNS rebinding (a foreign name that resolves to this machine). Origin and Sec-Fetch-Site, which a
 * page can not forge, defeat requests other sites make the browser send. A request that changes something must name our
 * origin; one that only reads may come without it, as browsers send none with a plain GET of the same site.
 */
export function refusalOf(request: Pick<FastifyRequest, 'headers' | 'method'>, address: Address): string | undefined {
  const { host, origin } = request.headers;
  if (host !== address.host) return 'This name does not belong to Attaché.';
  if (origin !== undefined && origin !== address.origin) return 'Another site may not call Attaché.';
  const isReading = request.method === 'GET' || request.method === 'HEAD';
  if (!isReading && origin === undefined) return 'A call must say which page it comes from.';
  return refusalOfSite(request.headers['sec-fetch-site'], request.headers['sec-fetch-mode'], isReading);
}

/** `none` is a link typed or opened by the person: the way in, and never a call. */
function refusalOfSite(
  site: string | string[] | undefined,
  mode: string | string[] | undefined,
  isReading: boolean,
): string | undefined {
  if (site === undefined || site === 'same-origin') return undefined;
  if (site === 'none' && isReading && mode === 'navigate') return undefined;
  return 'Another site may not call Attaché.';
}
