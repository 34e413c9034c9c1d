import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { state } from '../../../support/electron-stand-in.ts';
import { aMainProcess } from '../../../support/main-process.ts';

const main = aMainProcess();

describe('the window', () => {
  it('is sandboxed, isolated and has no Node.js', async () => {
    const { options } = await main.startWithWindow();
    expect(state.isSandboxed).toBe(true);
    expect(options.webPreferences).toMatchObject({
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      webviewTag: false,
      navigateOnDragDrop: false,
    });
    expect(options.webPreferences?.preload).toMatch(/out[/\\]preload[/\\]index\.cjs$/);
  });

  it('shows the page of its own scheme, once there is something to see', async () => {
    const window = await main.startWithWindow();
    expect(window.loaded).toBe('attache://app/');
    expect(window.isShown).toBe(false);
    window.emit('ready-to-show');
    expect(window.isShown).toBe(true);
  });

  it('opens where it was closed', async () => {
    const first = await main.startWithWindow();
    first.bounds = { x: 100, y: 50, width: 1_200, height: 800 };
    first.maximized = true;
    first.close();
    main.restart();
    const second = await main.startWithWindow();
    second.emit('ready-to-show');
    expect(second.options).toMatchObject({ x: 100, y: 50, width: 1_200, height: 800 });
    expect(second.maximized).toBe(true);
  });

  it('comes back to a display that is there when the other one is gone', async () => {
    const bounds = { x: 3_000, y: 50, width: 1_200, height: 800 };
    writeFileSync(join(main.folder, 'window-state.json'), JSON.stringify({ bounds, isMaximized: false }));
    const { options } = await main.startWithWindow();
    expect(options.x).toBeUndefined();
    expect(options).toMatchObject({ width: 1_360, height: 880 });
  });

  it.each(['', '{', '{"bounds":{"x":"1"}}', '[]'])('opens at its usual size where its state reads %j', async (text) => {
    writeFileSync(join(main.folder, 'window-state.json'), text);
    expect((await main.startWithWindow()).options).toMatchObject({ width: 1_360, height: 880 });
  });

  it('is never larger than the display', async () => {
    state.displays = [{ workArea: { x: 0, y: 0, width: 1_024, height: 700 } }];
    expect((await main.startWithWindow()).options).toMatchObject({ width: 1_024, height: 700 });
  });
});
