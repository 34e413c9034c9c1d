import * as http from 'node:http';

/** Says by which way an address is reached, in the words of proxy auto-configuration: `PROXY host:port; DIRECT`. */
export type ProxyResolver = (url: string) => Promise<string>;

/**
 * Follows the proxy the system has for the server: asked before every request, so that another one holds from the next request on. Of
 * several ways the first that is one of ours is taken; SOCKS is none.
 * @returns to be called with the address before each request
 */
export function followProxy(resolve: ProxyResolver): (url: string) => Promise<void> {
  let present: string | undefined;
  let leave = () => {};
  return async (url) => {
    const proxy = proxyUrlOf(await resolve(url).catch(() => 'DIRECT'));
    if (proxy === present) return;
    leave();
    present = proxy;
    leave = proxy === undefined ? () => {} : goBy({ http_proxy: proxy, https_proxy: proxy });
  };
}

/** Names of this very machine: what is there is reached without a proxy, as browsers do. */
const LOOPBACK = ['localhost', '127.0.0.1', '[::1]'];

/**
 * Lets every request go by the proxy the environment names (`HTTPS_PROXY`, `HTTP_PROXY`, `NO_PROXY`, in either case).
 * @returns undoes it
 */
export function goByEnvironmentProxy(env: NodeJS.ProcessEnv): () => void {
  const [secure, plain] = [env.https_proxy ?? env.HTTPS_PROXY, env.http_proxy ?? env.HTTP_PROXY];
  if (!secure && !plain) return () => {};
  const exceptions = [env.no_proxy ?? env.NO_PROXY ?? '', ...LOOPBACK].filter((name) => name !== '');
  return goBy({
    ...(secure ? { https_proxy: secure } : {}),
    ...(plain ? { http_proxy: plain } : {}),
    no_proxy: exceptions.join(','),
  });
}

/** For the whole process: one server is all that is asked. @see https://nodejs.org/api/http.html#built-in-proxy-support */
function goBy(proxies: Parameters<typeof http.setGlobalProxyFromEnv>[0]): () => void {
  // Absent before Node.js 24.14.
  const set: typeof http.setGlobalProxyFromEnv | undefined = http.setGlobalProxyFromEnv;
  return set?.(proxies) ?? (() => {});
}

function proxyUrlOf(ways: string): string | undefined {
  for (const way of ways.split(';')) {
    const [, kind, place] = /^\s*(DIRECT|PROXY|HTTPS?)\b\s*(\S*)/i.exec(way) ?? [];
    if (kind?.toUpperCase() === 'DIRECT') return undefined;
    if (kind !== undefined && place) return `${kind.toUpperCase() === 'HTTPS' ? 'https' : 'http'}://${place}`;
  }
  return undefined;
}
