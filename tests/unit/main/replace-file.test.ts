import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { replaceFile } from '../../../src/main/replace-file.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'attache-replace-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('a small file that is replaced', () => {
  it('holds the new content, and nothing lies beside it', () => {
    const path = join(folder, 'deep', 'state.json');
    replaceFile(path, 'old');
    replaceFile(path, 'new');
    expect(readFileSync(path, 'utf8')).toBe('new');
    expect(readdirSync(join(folder, 'deep'))).toEqual(['state.json']);
  });

  it.runIf(process.platform !== 'win32')('can be read by the user alone', () => {
    const path = join(folder, 'key');
    writeFileSync(path, 'old', { mode: 0o644 });
    replaceFile(path, new Uint8Array([1, 2]));
    expect(statSync(path).mode & 0o777).toBe(0o600);
  });

  it('stays as it was where it can not be replaced, and leaves nothing beside it', () => {
    mkdirSync(join(folder, 'taken', 'inside'), { recursive: true });
    expect(() => replaceFile(join(folder, 'taken'), 'new')).toThrow();
    expect(readdirSync(folder)).toEqual(['taken']);
  });
});
