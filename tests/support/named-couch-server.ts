import type { CouchServer } from './couch-server.ts';
import { requestAs } from './request-as.ts';

/** Whoever names a server to the tests makes this database on it, to say that all others on it may be deleted. */
const LEAVE = 'attache-is-for-tests';
const USERS = ['mai', 'budi', 'chi'];

/** Any CouchDB, named with its administrator by `ATTACHE_COUCHDB_URL` (`http://admin:password@127.0.0.1:5984`), emptied. */
export async function namedCouchServer(address: string): Promise<CouchServer> {
  const { origin, pathname, username, password } = new URL(address);
  const url = `${origin}${pathname}`.replace(/\/+$/, '');
  const administrator = { name: decodeURIComponent(username), password: decodeURIComponent(password) };
  const request: CouchServer['request'] = (method, path, body) => requestAs(url, administrator, method, path, body);
  const names = (await request('GET', '_all_dbs')) as string[];
  if (!names.includes(LEAVE)) {
    throw new Error(
      `Every database on ${url} would be deleted. If it is there for tests, make the database “${LEAVE}” on it.`,
    );
  }
  for (const name of names) {
    if (!name.startsWith('_') && name !== LEAVE) await request('DELETE', encodeURIComponent(name));
  }
  for (const name of USERS) await removeUser(request, name);
  const notOurs = () => {
    throw new Error('Only a server of the tests’ own can be killed and put back.');
  };
  return { url, administrator, request, kill: notOurs, start: notOurs, backUp: notOurs, close: async () => {} };
}

async function removeUser(request: CouchServer['request'], name: string): Promise<void> {
  const path = `_users/org.couchdb.user:${name}`;
  const known = (await request('GET', path).catch(() => undefined)) as { _rev: string } | undefined;
  if (known !== undefined) await request('DELETE', `${path}?rev=${known._rev}`);
}
