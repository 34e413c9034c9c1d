import type { ServerConnection } from '../main/core/sync/server-connection.ts';
import { checkAddress, connectServer } from '../main/core/sync/server-connection.ts';
import { describeFault } from '../main/core/sync/server-failure.ts';
import { AttacheError } from '../shared/api/index.ts';
import { PASSWORD_VARIABLE } from './commands/sync.ts';

/**
 * Does something as the administrator of a server.
 * @throws AttacheError Invalid where the address is not safe or the password is missing, and what the server's refusal means
 */
export async function administerServer<T>(
  { url, admin }: { readonly url: string; readonly admin: string },
  work: (connection: ServerConnection) => Promise<T>,
): Promise<T> {
  const address = checkAddress(url);
  if ('problem' in address) throw new AttacheError('Invalid', address.problem);
  const password = process.env[PASSWORD_VARIABLE];
  if (!password) {
    throw new AttacheError('Invalid', 'The administrator’s password is missing.', {
      hint: `Set ${PASSWORD_VARIABLE}.`,
    });
  }
  const authorization = `Basic ${Buffer.from(`${admin}:${password}`).toString('base64')}`;
  try {
    return await work(connectServer({ url: address.url, credentials: () => ({ authorization }) }));
  } catch (fault) {
    throw describeFault(fault);
  }
}
