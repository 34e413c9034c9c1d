import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type CouchServer, startCouchServer } from '../../support/couch-server.ts';
import { runCommand } from '../../support/run-command.ts';
import { ANALYST, aTeamOn, PASSWORD } from '../../support/sync-team.ts';
import { tempFolder } from '../../support/temp-folder.ts';

let server: CouchServer;
beforeAll(async () => {
  server = await startCouchServer();
  await aTeamOn(server, { mai: ANALYST });
});
afterAll(() => server.close());

const asAdministrator = () => ({ env: { ATTACHE_SERVER_PASSWORD: server.administrator.password } });

describe('attache server', () => {
  it('sets a server up once, finds nothing to do the second time, and checks it', async () => {
    const where = ['--url', server.url, '--prefix', 'by-command', '--user', 'mai'];
    const before = await runCommand(['server', 'check', ...where], asAdministrator());
    expect(before).toMatchObject({ code: 1, stderr: expect.stringContaining('server setup') });
    const first = await runCommand(['server', 'setup', ...where], asAdministrator());
    expect(first).toMatchObject({ code: 0, stdout: expect.stringContaining('The server is ready.') });
    const second = await runCommand(['server', 'setup', ...where], asAdministrator());
    expect(second.stdout).toBe('Everything was there already.\n');
    expect(await runCommand(['server', 'check', ...where], asAdministrator())).toMatchObject({ code: 0, stderr: '' });
  });

  it('sends no password over a network in the clear', async () => {
    const { code, stderr } = await runCommand(['server', 'check', '--url', 'http://couch.example'], asAdministrator());
    expect(code).toBe(1);
    expect(stderr).toMatch(/must begin with https:/);
  });

  it('says it in words where the password is wrong', async () => {
    const wrong = { env: { ATTACHE_SERVER_PASSWORD: 'wrong' } };
    const { code, stderr } = await runCommand(['server', 'check', '--url', server.url], wrong);
    expect(code).toBe(1);
    expect(stderr).toMatch(/sign in/i);
  });
});

describe('attache sync', () => {
  it('carries a note from one data folder to another', async () => {
    const folder = tempFolder();
    const [here, there] = [join(folder, 'here'), join(folder, 'there')];
    const signIn = ['--url', server.url, '--user', 'mai'];
    const env = { ATTACHE_SERVER_PASSWORD: PASSWORD };
    await runCommand(['--data', here, 'annotate', 'defa', '--quote', 'DEFA', '--body', 'Carried over']);
    const sent = await runCommand(['--data', here, 'sync', ...signIn], { env });
    expect(sent).toMatchObject({ code: 0, stdout: expect.stringContaining('0 changes waiting') });
    await runCommand(['--data', there, 'sync', '--once', ...signIn], { env });
    const { stdout } = await runCommand(['--data', there, 'entry', 'defa']);
    expect(stdout).toContain('Carried over');
    const again = await runCommand(['--data', there, 'sync']);
    expect(again.code).toBe(0);
  });

  it('encrypts what is private, gives it another passphrase, and stops encrypting it', async () => {
    const [here, there] = ['here', 'there'].map((name) => ['--data', join(tempFolder(), name), 'sync', '--json']) as [
      string[],
      string[],
    ];
    const signIn = ['--url', server.url, '--user', 'mai'];
    const env = {
      ATTACHE_SERVER_PASSWORD: PASSWORD,
      ATTACHE_PRIVATE_PASSPHRASE: 'correct horse battery staple',
      ATTACHE_NEW_PRIVATE_PASSPHRASE: 'another passphrase, as long',
    };
    const encryption = ({ stdout }: { stdout: string }) => JSON.parse(stdout).encryption;
    expect(encryption(await runCommand([...here, ...signIn, '--encrypt-private'], { env }))).toBe('on');
    expect(encryption(await runCommand([...here, '--change-passphrase'], { env }))).toBe('on');
    const old = await runCommand([...there, ...signIn, '--encrypt-private'], { env });
    expect(old).toMatchObject({ code: 1, stderr: expect.stringContaining('not the passphrase') });
    const known = { ...env, ATTACHE_PRIVATE_PASSPHRASE: env.ATTACHE_NEW_PRIVATE_PASSPHRASE };
    expect(encryption(await runCommand([...there, '--encrypt-private'], { env: known }))).toBe('on');
    expect(encryption(await runCommand([...there, '--stop-encrypting'], { env }))).toBe('off');
    expect(encryption(await runCommand(here))).toBe('off');
    expect(await runCommand([...here, '--new-key', '--stop-encrypting'], { env })).toMatchObject({ code: 2 });
  });

  it('says what is missing where nobody ever signed in', async () => {
    const { code, stderr } = await runCommand(['--data', join(tempFolder(), 'data'), 'sync']);
    expect(code).toBe(1);
    expect(stderr).toContain('Name one with --url.');
  });

  it('lists conflicts and quarantine', async () => {
    const data = join(tempFolder(), 'data');
    expect((await runCommand(['--data', data, 'conflicts'])).stdout).toBe('There are no conflicts.\n');
    expect((await runCommand(['--data', data, 'quarantine'])).stdout).toBe('Nothing is in quarantine.\n');
  });
});
