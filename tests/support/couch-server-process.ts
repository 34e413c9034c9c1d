/**
 * A server that speaks CouchDB's protocol, from npm, on this machine alone: `node couch-server-process.ts FOLDER PORT PASSWORD`.
 * Says its port once it listens.
 */
import { writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';

const [folder = '', port = '0', password = ''] = process.argv.slice(2);
const require = createRequire(import.meta.url);
const PouchDB = require('pouchdb');
process.chdir(folder);
const config = join(folder, 'config.json');
writeFileSync(config, JSON.stringify({ admins: { admin: password }, log: { level: 'none' } }));
const application = require('express-pouchdb')(PouchDB.defaults({ prefix: `${folder}/` }), {
  configPath: config,
  logPath: join(folder, 'log.txt'),
  mode: 'fullCouchDB',
});
const server = createServer(application);
server.listen(Number(port), '127.0.0.1', () => {
  process.stdout.write(`${(server.address() as AddressInfo).port}\n`);
});
