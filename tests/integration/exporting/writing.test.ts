import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, openSync, readdirSync, readFileSync, realpathSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { type DocumentFiles, writeDocument } from '../../../src/main/core/exporting/write-document.ts';
import { tempFolder } from '../../support/temp-folder.ts';

const CONTENT = new Uint8Array(256 * 1_024).fill(7);
const going = () => new AbortController().signal;
/** Whether this process may mount file systems, tried in a mount namespace of its own. */
const mayMount =
  process.platform === 'linux' &&
  process.getuid?.() === 0 &&
  spawnSync('unshare', ['--mount', 'mount', '-t', 'tmpfs', 'tmpfs', tmpdir()]).status === 0;

/** A folder on a small file system of its own, with these options of `mount`. */
function mountedFolder(options: string): string {
  const folder = realpathSync(tempFolder());
  execFileSync('mount', ['-t', 'tmpfs', '-o', options, 'tmpfs', folder]);
  onTestFinished(() => void execFileSync('umount', [folder]));
  return folder;
}

describe('a document that is written', () => {
  it('is there with all its bytes and nothing beside it', async () => {
    const folder = tempFolder();
    await writeDocument(join(folder, 'pack.docx'), CONTENT, going());
    expect(readdirSync(folder)).toEqual(['pack.docx']);
    expect(readFileSync(join(folder, 'pack.docx')).equals(CONTENT)).toBe(true);
  });

  it('takes the place of the one that was there', async () => {
    const path = join(tempFolder(), 'pack.docx');
    writeFileSync(path, 'old');
    await writeDocument(path, CONTENT, going());
    expect(readFileSync(path).equals(CONTENT)).toBe(true);
  });

  it('may have the longest name the disk takes', async () => {
    const folder = tempFolder();
    const name = `${'n'.repeat(250)}.docx`;
    await writeDocument(join(folder, name), CONTENT, going());
    expect(readdirSync(folder)).toEqual([name]);
  });

  it.runIf(process.platform !== 'win32')(
    'replaces one that a reader has open, who goes on reading the old',
    async () => {
      const path = join(tempFolder(), 'pack.docx');
      writeFileSync(path, 'old');
      const reader = openSync(path, 'r');
      await writeDocument(path, CONTENT, going());
      expect(readFileSync(reader, 'utf8')).toBe('old');
    },
  );
});

describe('a document that can not be written', () => {
  it('says that there is no such folder', async () => {
    const folder = tempFolder();
    await expect(writeDocument(join(folder, 'missing', 'pack.docx'), CONTENT, going())).rejects.toMatchObject({
      kind: 'NotFound',
      message: `There is no folder ${join(folder, 'missing')}.`,
    });
    expect(readdirSync(folder)).toEqual([]);
  });

  it('says so where the folder is a file', async () => {
    const folder = tempFolder();
    writeFileSync(join(folder, 'file'), '');
    await expect(writeDocument(join(folder, 'file', 'pack.docx'), CONTENT, going())).rejects.toMatchObject({
      kind: 'NotFound',
    });
    expect(readdirSync(folder)).toEqual(['file']);
  });

  it('says that its name is a folder’s, and leaves nothing behind', async () => {
    const folder = tempFolder();
    mkdirSync(join(folder, 'pack.docx', 'inside'), { recursive: true });
    await expect(writeDocument(join(folder, 'pack.docx'), CONTENT, going())).rejects.toMatchObject({
      kind: expect.stringMatching(/Rejected|Locked/),
      hint: expect.stringContaining('another name'),
    });
    expect(readdirSync(folder)).toEqual(['pack.docx']);
  });

  it('says that the name is too long, and leaves nothing behind', async () => {
    const folder = tempFolder();
    await expect(writeDocument(join(folder, `${'n'.repeat(300)}.docx`), CONTENT, going())).rejects.toMatchObject({
      kind: expect.stringMatching(/Rejected|NotFound/),
    });
    expect(readdirSync(folder)).toEqual([]);
  });

  it.skipIf(!mayMount)(
    'says that the disk is full, and leaves the old file and nothing else (needs mount)',
    async () => {
      const folder = mountedFolder('size=128k');
      writeFileSync(join(folder, 'pack.docx'), 'old');
      await expect(writeDocument(join(folder, 'pack.docx'), CONTENT, going())).rejects.toMatchObject({
        kind: 'Full',
        message: 'There is no room left on the disk; the pack was not written.',
      });
      expect(readdirSync(folder)).toEqual(['pack.docx']);
      expect(readFileSync(join(folder, 'pack.docx'), 'utf8')).toBe('old');
    },
  );

  it.skipIf(!mayMount)('says that the folder is read-only (needs mount)', async () => {
    const folder = mountedFolder('ro');
    await expect(writeDocument(join(folder, 'pack.docx'), CONTENT, going())).rejects.toMatchObject({
      kind: 'Rejected',
      message: `You may not write to ${folder}.`,
    });
    expect(readdirSync(folder)).toEqual([]);
  });

  it.skipIf(!mayMount)('says that the file is in use, and leaves it as it was (needs mount)', async () => {
    const folder = realpathSync(tempFolder());
    const path = join(folder, 'pack.docx');
    writeFileSync(path, 'old');
    writeFileSync(join(folder, 'other'), 'old');
    execFileSync('mount', ['--bind', join(folder, 'other'), path]);
    onTestFinished(() => void execFileSync('umount', [path]));
    await expect(writeDocument(path, CONTENT, going())).rejects.toMatchObject({
      kind: 'Locked',
      message: 'pack.docx is open in another program, or protected.',
    });
    expect(readdirSync(folder).toSorted()).toEqual(['other', 'pack.docx']);
    expect(readFileSync(path, 'utf8')).toBe('old');
  });

  it('was cancelled before it began, and leaves nothing behind', async () => {
    const folder = tempFolder();
    await expect(writeDocument(join(folder, 'pack.docx'), CONTENT, AbortSignal.abort())).rejects.toMatchObject({
      kind: 'Cancelled',
    });
    expect(readdirSync(folder)).toEqual([]);
  });

  it('was cancelled when all but its name was written, and leaves the old file and nothing else', async () => {
    const path = join(tempFolder(), 'pack.docx');
    writeFileSync(path, 'old');
    const stop = new AbortController();
    const { files, left } = rememberedFiles({ sync: async () => stop.abort() });
    await expect(writeDocument(path, CONTENT, stop.signal, { files })).rejects.toMatchObject({ kind: 'Cancelled' });
    expect(left()).toEqual([]);
  });

  it.each([
    ['EIO', 'Unavailable'],
    ['EDQUOT', 'Full'],
    ['ENOSPC', 'Full'],
  ])(
    'says what is wrong when the disk fails with %s as it is flushed, and leaves nothing behind',
    async (code, kind) => {
      const { files, left } = rememberedFiles({
        sync: () => Promise.reject(Object.assign(new Error('failed'), { code })),
      });
      await expect(writeDocument('/pack.docx', CONTENT, going(), { files })).rejects.toMatchObject({ kind });
      expect(left()).toEqual([]);
    },
  );
});

/** Files that remember what is left of them; a disk's own failures can not be had at will. */
function rememberedFiles({ sync }: { sync: () => Promise<void> }): { files: DocumentFiles; left: () => string[] } {
  const present = new Set<string>();
  const files: DocumentFiles = {
    open: async (path) => {
      present.add(path);
      return { writeFile: async () => {}, sync, close: async () => {} };
    },
    rename: async (from, to) => {
      present.delete(from);
      present.add(to);
    },
    remove: async (path) => void present.delete(path),
  };
  return { files, left: () => [...present] };
}
