import { describe, expect, it, vi } from 'vitest';
import { createProgressWindow } from '../../../../src/main/electron/progress-window.ts';
import { state } from '../../../support/electron-stand-in.ts';
import { eventually } from '../../../support/eventually.ts';
import { aMainProcess } from '../../../support/main-process.ts';

vi.mock('electron', () => import('../../../support/electron-stand-in.ts'));

const main = aMainProcess();

describe('a library that takes long to open', () => {
  it('has a small window whose title says how far it is', () => {
    let clock = 0;
    const opening = createProgressWindow(() => clock);
    opening.work.onProgress({ step: 'Making a backup', fraction: 0 });
    expect(state.windows).toEqual([]);
    clock = 1_500;
    opening.work.onProgress({ step: 'Bringing entries to this version', fraction: 0.424 });
    opening.work.onProgress({ step: 'Bringing entries to this version', fraction: 0.5 });
    expect(state.windows).toHaveLength(1);
    expect(state.windows[0]).toMatchObject({ title: 'Bringing entries to this version: 50 %', progress: 0.5 });
    opening.close();
    expect(state.windows[0]?.isDestroyed()).toBe(true);
    expect(opening.work.signal.aborted).toBe(false);
  });

  it('is left as it is where the person closes the small window', () => {
    let clock = 0;
    const opening = createProgressWindow(() => clock);
    clock = 1_500;
    opening.work.onProgress({ step: 'Bringing entries to this version', fraction: 0.4 });
    state.windows[0]?.close();
    expect(opening.work.signal.aborted).toBe(true);
    opening.work.onProgress({ step: 'Bringing entries to this version', fraction: 0.5 });
    expect(state.windows).toHaveLength(1);
  });

  it('is shown in the window of the program once it is open, and the small one is gone', async () => {
    const now = vi.spyOn(performance, 'now').mockReturnValue(0);
    main.openCore.mockImplementation(async () => {
      now.mockReturnValue(5_000);
      main.coreOptions().opening?.onProgress?.({ step: 'Bringing entries to this version', fraction: 0.1 });
      return main.core;
    });
    await main.start();
    await eventually(() => expect(state.windows).toHaveLength(2));
    await eventually(() => expect(state.windows[0]?.isDestroyed()).toBe(true));
    expect(state.windows[1]?.isDestroyed()).toBe(false);
  });
});
