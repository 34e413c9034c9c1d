import { once } from 'node:events';
import { createServer } from 'node:http';
import { type AddressInfo, connect } from 'node:net';

/** A firm's proxy: tunnels what it is asked to, whatever name it is asked by, to this machine. */
export interface TunnelProxy {
  /** `127.0.0.1:port`. */
  readonly place: string;
  /** The names and ports it was asked for. */
  readonly asked: readonly string[];
  close(): Promise<void>;
}

/** @see https://www.rfc-editor.org/rfc/rfc9110#CONNECT */
export async function startTunnelProxy(): Promise<TunnelProxy> {
  const asked: string[] = [];
  const server = createServer((_, response) => response.writeHead(405).end());
  server.on('connect', (request, client) => {
    asked.push(request.url ?? '');
    const target = connect(Number(request.url?.split(':').at(-1)), '127.0.0.1', () => {
      client.write('HTTP/1.1 200 Connection established\r\n\r\n');
      target.pipe(client).pipe(target);
    });
    for (const end of [client, target]) {
      end.on('error', () => {
        client.destroy();
        target.destroy();
      });
    }
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    place: `127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked,
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
