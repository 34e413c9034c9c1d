import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { AttacheError } from '../../../../src/shared/api/index.ts';
import { app, state } from '../../../support/electron-stand-in.ts';
import { eventually } from '../../../support/eventually.ts';
import { aMainProcess } from '../../../support/main-process.ts';

const main = aMainProcess();

describe('the life of the program', () => {
  it('keeps its library in its user data, or where ATTACHE_DATA says', async () => {
    await main.start();
    expect(main.coreOptions().directory).toBe(join(main.folder, 'library'));
    main.restart();
    vi.stubEnv('ATTACHE_DATA', join(main.folder, 'elsewhere'));
    await main.start();
    expect(main.coreOptions().directory).toBe(join(main.folder, 'elsewhere'));
  });

  it('is one instance: a second one opens nothing and ends', async () => {
    state.isOnlyInstance = false;
    await main.start();
    expect(state.windows).toEqual([]);
    expect(main.openCore).not.toHaveBeenCalled();
    expect(state.exitCode).toBe(0);
  });

  it('is one instance: the first one comes to the front', async () => {
    const window = await main.startWithWindow();
    window.minimized = true;
    app.emit('second-instance');
    expect(window.minimized).toBe(false);
    expect(window.isFocused).toBe(true);
  });

  it('closes the library before it quits', async () => {
    await main.start();
    app.quit();
    expect(state.exitCode).toBeUndefined();
    await eventually(() => expect(state.exitCode).toBe(0));
    expect(main.core.isClosed).toBe(true);
  });

  it('says in words why the library can not be opened', async () => {
    main.openCore.mockRejectedValue(
      new AttacheError('Locked', 'Another Attaché has this library open.', { hint: 'Close it first.' }),
    );
    await main.start();
    expect(state.errorBoxes[0]?.[1]).toBe('Another Attaché has this library open.\n\nClose it first.');
    expect(state.exitCode).toBe(3);
  });

  it('offers the newest backup of a damaged library, and ends where it is not wanted', async () => {
    main.openCore.mockRejectedValue(new AttacheError('Corrupt', 'The library’s file is damaged.'));
    mkdirSync(join(main.folder, 'library', 'backups'), { recursive: true });
    writeFileSync(join(main.folder, 'library', 'backups', 'attache-20260201T090000000Z-scheduled.sqlite'), '');
    state.messageBoxAnswer = 1;
    await main.start();
    expect(state.messageBoxes[0]).toMatchObject({ buttons: ['Restore', 'Quit'] });
    expect(state.messageBoxes[0]?.detail).toContain('1 February 2026');
    expect(state.errorBoxes).toEqual([]);
    expect(state.exitCode).toBe(3);
  });

  it('writes a bug to its log, and shows the person no stack', async () => {
    main.openCore.mockRejectedValue(new TypeError('x is not a function'));
    await main.start();
    expect(state.errorBoxes[0]?.join(' ')).not.toContain('x is not');
    expect(readFileSync(join(main.folder, 'library', 'faults.log'), 'utf8')).toContain(
      'TypeError: x is not a function',
    );
  });

  it('offers to load the window again after a crash', async () => {
    const window = await main.startWithWindow();
    window.webContents.emit('render-process-gone', {}, { reason: 'crashed', exitCode: 5 });
    await eventually(() => expect(window.webContents.reloadCount).toBe(1));
    expect(state.messageBoxes[0]?.buttons).toEqual(['Load again', 'Close']);
  });

  it('offers nothing when the window ended as it should', async () => {
    const window = await main.startWithWindow();
    window.webContents.emit('render-process-gone', {}, { reason: 'clean-exit', exitCode: 0 });
    expect(state.messageBoxes).toEqual([]);
  });

  it('closes a crashed window when the person wants that', async () => {
    const window = await main.startWithWindow();
    state.messageBoxAnswer = 1;
    window.webContents.emit('render-process-gone', {}, { reason: 'oom', exitCode: 1 });
    await eventually(() => expect(window.destroyed).toBe(true));
  });

  it('leaves a window that only does not answer alone when the person waits', async () => {
    const window = await main.startWithWindow();
    state.messageBoxAnswer = 1;
    window.emit('unresponsive');
    await eventually(() => expect(state.messageBoxes).toHaveLength(1));
    expect(window.destroyed).toBe(false);
    expect(window.webContents.reloadCount).toBe(0);
  });
});

describe('exporting', () => {
  it('asks where to save, with the suggested name among the documents', async () => {
    await main.start();
    state.saveAnswer = { canceled: false, filePath: '/home/advisor/pack.docx' };
    const target = await main.coreOptions().host.chooseSaveTarget('brief.docx');
    expect(target).toEqual({ kind: 'path', path: '/home/advisor/pack.docx' });
    expect(state.saveDialogs[0]?.defaultPath).toBe(join(main.folder, 'documents', 'brief.docx'));
    expect(state.saveDialogs[0]?.filters).toEqual([{ name: 'Word document', extensions: ['docx'] }]);
  });

  it('is cancelled when the person closes the dialog', async () => {
    await main.start();
    expect(await main.coreOptions().host.chooseSaveTarget('brief.docx')).toEqual({ kind: 'cancelled' });
  });

  it('shows the saved file, and says so where it is gone', async () => {
    await main.start();
    const path = join(main.folder, 'pack.docx');
    writeFileSync(path, 'pack');
    await main.coreOptions().host.showInFolder(path);
    expect(state.shownItems).toEqual([path]);
    await expect(main.coreOptions().host.showInFolder(join(main.folder, 'gone.docx'))).rejects.toThrow('no longer');
  });
});

describe('the menu', () => {
  function itemsOf(label: string): Electron.MenuItemConstructorOptions[] {
    const submenu = state.menu.find((item) => item.label === label)?.submenu;
    return Array.isArray(submenu) ? submenu : [];
  }

  it("has the system's own editing commands", async () => {
    await main.start();
    const roles = itemsOf('&Edit').map((item) => item.role);
    expect(roles).toEqual(expect.arrayContaining(['undo', 'redo', 'cut', 'copy', 'paste', 'selectAll']));
  });

  it.each([
    ['&File', 'New Brief…', 'new-brief'],
    ['&File', 'Export Brief to Word…', 'export-brief'],
    ['&Edit', 'Find in Library', 'focus-search'],
    ['&View', 'Command Palette…', 'palette'],
  ])('%s › %s tells the window', async (menu, label, command) => {
    const window = await main.startWithWindow();
    const item = itemsOf(menu).find((candidate) => candidate.label === label);
    item?.click?.({} as Electron.MenuItem, undefined, {} as Electron.KeyboardEvent);
    expect(window.webContents.sent).toEqual([['attache:menu-command', command]]);
  });
});
