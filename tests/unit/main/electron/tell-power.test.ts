import { describe, expect, it } from 'vitest';
import { powerMonitor, state } from '../../../support/electron-stand-in.ts';
import { aMainProcess } from '../../../support/main-process.ts';

const main = aMainProcess();

describe('replication', () => {
  it('is told at the start whether there are power and network', async () => {
    Object.assign(state, { isOnBattery: true, isOnline: false });
    await main.start();
    expect(main.core.noticed).toEqual([{ isOnBattery: true, isOnline: false }]);
  });

  it('is told when the machine wakes, and when the plug is pulled and put back', async () => {
    await main.start();
    main.core.noticed.length = 0;
    powerMonitor.emit('resume');
    powerMonitor.emit('on-battery');
    powerMonitor.emit('on-ac');
    expect(main.core.noticed).toEqual([
      { hasResumed: true, isOnline: true },
      { isOnBattery: true },
      { isOnBattery: false },
    ]);
  });
});
