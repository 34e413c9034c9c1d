import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openConnection } from '../../../../src/main/core/store/sqlite/connection.ts';
import { state } from '../../../support/electron-stand-in.ts';
import { eventually } from '../../../support/eventually.ts';
import { aMainProcess } from '../../../support/main-process.ts';

const main = aMainProcess();
const library = () => join(main.folder, 'library');
const database = () => join(library(), 'attache.sqlite');
const keyFile = () => readFileSync(join(library(), 'key.sealed'), 'utf8');

/** Starts the program on a library with one row in it, as the store would keep it. */
async function startOnALibrary(): Promise<Uint8Array> {
  await main.startWithWindow();
  const { key } = main.coreOptions();
  const connection = openConnection(database(), key);
  connection.exec(
    `CREATE TABLE settings__0 (id, deleted, lwt, document); INSERT INTO settings__0 VALUES ('settings', 0, 1, '{}')`,
  );
  connection.close();
  return key;
}

function chooseFromMenu(): void {
  const submenu = state.menu.find((item) => item.label === '&File')?.submenu;
  const item = Array.isArray(submenu)
    ? submenu.find(({ label }) => label?.startsWith('Change the Library'))
    : undefined;
  item?.click?.({} as Electron.MenuItem, undefined, {} as Electron.KeyboardEvent);
}

describe('a change of the key in the system’s keychain', { timeout: 30_000 }, () => {
  it('encrypts the library anew under another key in the keychain, and starts the program again', async () => {
    const before = await startOnALibrary();
    chooseFromMenu();
    await eventually(() => expect(state.relaunchCount).toBe(1));
    expect(state).toMatchObject({ exitCode: 0, errorBoxes: [] });
    expect(main.core.isClosed).toBe(true);
    main.restart();
    await main.start();
    const { key } = main.coreOptions();
    expect(Buffer.from(key).equals(Buffer.from(before))).toBe(false);
    expect(() => openConnection(database(), before)).toThrow('key does not open');
    const connection = openConnection(database(), key);
    expect(connection.prepare('SELECT count(*) FROM settings__0').pluck().get()).toBe(1);
    connection.close();
    expect(readdirSync(library()).filter((name) => name.endsWith('.next'))).toEqual([]);
    expect(existsSync(join(library(), 'attache.key'))).toBe(false);
  });

  it('is not made where the person does not want it', async () => {
    await startOnALibrary();
    const before = keyFile();
    state.messageBoxAnswer = 1;
    chooseFromMenu();
    await eventually(() => expect(state.messageBoxes).toHaveLength(1));
    expect(keyFile()).toBe(before);
    expect(state).toMatchObject({ relaunchCount: 0, exitCode: undefined });
  });

  it('is not made where the keychain does not open, which is said, and the library stays under its key', async () => {
    const before = await startOnALibrary();
    const file = keyFile();
    state.keychain = 'locked';
    chooseFromMenu();
    await eventually(() => expect(state.relaunchCount).toBe(1));
    expect(state.errorBoxes[0]?.join(' ')).toContain('keychain');
    expect(keyFile()).toBe(file);
    openConnection(database(), before).close();
  });
});
