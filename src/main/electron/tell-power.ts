import { net, powerMonitor } from 'electron';
import type { SyncNotice } from '../../shared/api/index.ts';

/**
 * Tells replication of the machine's sleep, battery and network. What a window hears of the network (the browser's `online`) it tells
 * itself, in Electron as in a browser.
 */
export function tellPower(notice: (said: SyncNotice) => void): void {
  notice({ isOnBattery: powerMonitor.isOnBatteryPower(), isOnline: net.isOnline() });
  powerMonitor.on('resume', () => notice({ hasResumed: true, isOnline: net.isOnline() }));
  powerMonitor.on('on-battery', () => notice({ isOnBattery: true }));
  powerMonitor.on('on-ac', () => notice({ isOnBattery: false }));
}
