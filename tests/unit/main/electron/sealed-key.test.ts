import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { DATABASE_FILE } from '../../../../src/main/core/store/data-files.ts';
import { state } from '../../../support/electron-stand-in.ts';
import { aMainProcess } from '../../../support/main-process.ts';

const main = aMainProcess();

describe('the key of the library', () => {
  const sealedFile = () => join(main.folder, 'library', 'key.sealed');

  it('is made once, sealed by the keychain, and the same the next time', async () => {
    await main.start();
    const { key } = main.coreOptions();
    expect(key).toHaveLength(32);
    const sealed = readFileSync(sealedFile());
    expect(sealed.toString()).toMatch(/^sealed:/);
    expect(sealed.includes(Buffer.from(key))).toBe(false);
    main.restart();
    await main.start();
    expect(Buffer.from(main.coreOptions().key).equals(Buffer.from(key))).toBe(true);
  });

  it.runIf(process.platform !== 'win32')('is in a file only the user can read', async () => {
    await main.start();
    expect(statSync(sealedFile()).mode & 0o077).toBe(0);
  });

  it.each(['basic_text', 'missing'] as const)('is not written where the keychain is %s', async (keychain) => {
    if (keychain === 'basic_text') vi.spyOn(process, 'platform', 'get').mockReturnValue('linux');
    state.keychain = keychain;
    await main.start();
    expect(existsSync(sealedFile())).toBe(false);
    expect(main.openCore).not.toHaveBeenCalled();
    expect(state.errorBoxes[0]?.join(' ')).toContain('ATTACHE_PASSPHRASE');
    expect(state.exitCode).toBe(3);
  });

  it('that the keychain does not open stops the start and stays as it is', async () => {
    await main.start();
    const sealed = readFileSync(sealedFile());
    main.restart();
    state.keychain = 'locked';
    await main.start();
    expect(state.errorBoxes[0]?.join(' ')).toContain('keychain');
    expect(readFileSync(sealedFile()).equals(sealed)).toBe(true);
  });

  it('that is damaged stops the start', async () => {
    await main.start();
    writeFileSync(sealedFile(), `sealed:${Buffer.from('short').toString('hex')}`);
    main.restart();
    await main.start();
    expect(state.errorBoxes[0]?.join(' ')).toContain('damaged');
  });

  it('comes from the passphrase where one is set', async () => {
    vi.stubEnv('ATTACHE_PASSPHRASE', 'correct horse');
    state.keychain = 'missing';
    await main.start();
    expect(main.coreOptions().key).toEqual(new Uint8Array(32).fill(9));
  });

  it('stays sealed when a passphrase is set later', async () => {
    await main.start();
    const { key } = main.coreOptions();
    main.restart();
    vi.stubEnv('ATTACHE_PASSPHRASE', 'correct horse');
    await main.start();
    expect(Buffer.from(main.coreOptions().key).equals(Buffer.from(key))).toBe(true);
  });

  it('is the one the command line keeps, for a library that was made there', async () => {
    mkdirSync(join(main.folder, 'library'));
    writeFileSync(join(main.folder, 'library', DATABASE_FILE), 'a library');
    await main.start();
    expect(main.coreOptions().key).toEqual(new Uint8Array(32).fill(9));
    expect(existsSync(sealedFile())).toBe(false);
  });
});
