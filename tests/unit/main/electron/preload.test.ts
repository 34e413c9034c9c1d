import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Bridge } from '../../../../src/shared/api/index.ts';
import { exposed, ipcRenderer, resetElectron } from '../../../support/electron-stand-in.ts';

vi.mock('electron', () => import('../../../support/electron-stand-in.ts'));

let run = 0;
let bridge: Bridge;

beforeEach(async () => {
  resetElectron('');
  run += 1;
  await import(/* @vite-ignore */ `../../../../src/preload/index.ts?run=${run}`);
  bridge = exposed.get('attache') as Bridge;
});

describe('the bridge the window is given', () => {
  it('is one object with three functions, and nothing else', () => {
    expect([...exposed.keys()]).toEqual(['attache']);
    expect(Object.keys(bridge).sort()).toEqual(['call', 'onChange', 'onMenuCommand']);
  });

  it('carries a call over the one channel and gives its answer', async () => {
    const call = { path: 'library.overview', type: 'query', input: undefined } as const;
    expect(await bridge.call(call)).toEqual({ ok: true, value: 'answered' });
    expect(ipcRenderer.invoked).toEqual([['attache:call', call]]);
  });

  it('passes changes on without the event that holds the sender, until it is told to stop', () => {
    const listener = vi.fn();
    const stop = bridge.onChange(listener);
    ipcRenderer.emit('attache:change', { sender: 'electron' }, { collection: 'briefs', ids: [] });
    expect(listener.mock.calls).toEqual([[{ collection: 'briefs', ids: [] }]]);
    stop();
    ipcRenderer.emit('attache:change', {}, { collection: 'briefs', ids: [] });
    expect(listener).toHaveBeenCalledOnce();
  });

  it('passes commands of the menu on', () => {
    const listener = vi.fn();
    bridge.onMenuCommand(listener);
    ipcRenderer.emit('attache:menu-command', {}, 'palette');
    expect(listener.mock.calls).toEqual([['palette']]);
  });
});
