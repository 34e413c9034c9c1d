import { ANALYST_ROLE, MEMBER_ROLE } from '../../src/main/core/sync/design-documents.ts';
import { connectServer } from '../../src/main/core/sync/server-connection.ts';
import { setUpServer } from '../../src/main/core/sync/set-up-server.ts';
import type { Services } from '../../src/shared/api/index.ts';
import type { CouchServer } from './couch-server.ts';

export const PASSWORD = 'a-password';

/** Makes users with roles and sets the server up for them, as IT does. */
export async function aTeamOn(server: CouchServer, users: Readonly<Record<string, readonly string[]>>): Promise<void> {
  await usersOn(server, users);
  await databasesFor(server, Object.keys(users));
}

/** Makes users with roles. */
async function usersOn(server: CouchServer, users: Readonly<Record<string, readonly string[]>>): Promise<void> {
  for (const [name, roles] of Object.entries(users)) {
    await server.request('PUT', `_users/org.couchdb.user:${name}`, {
      _id: `org.couchdb.user:${name}`,
      type: 'user',
      name,
      roles,
      password: PASSWORD,
    });
  }
}

/** Sets databases up, of another team where `prefix` says so. */
export async function databasesFor(server: CouchServer, users: readonly string[], prefix = 'attache'): Promise<void> {
  await setUpServer(administratorOf(server), { prefix, users });
}

/** A connection as the server's administrator. */
export function administratorOf({ url, administrator }: CouchServer) {
  const credentials = Buffer.from(`${administrator.name}:${administrator.password}`).toString('base64');
  return connectServer({ url, credentials: () => ({ authorization: `Basic ${credentials}` }) });
}

export const ANALYST = [ANALYST_ROLE, MEMBER_ROLE];
export const MEMBER = [MEMBER_ROLE];

/** Signs a device in, under the name its user puts on notes. */
export async function signInAs(services: Services, url: string, name: string, prefix = 'attache'): Promise<void> {
  await services.settings.change({ author: name });
  await services.sync.signIn({ url, name, password: PASSWORD, prefix });
}
