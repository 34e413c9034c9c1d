import { describe, expect, it } from 'vitest';
import { tellNetwork } from '../../../../src/renderer/app/tell-network.ts';

describe('a window whose browser sees the network go and come', () => {
  it('tells both, also where telling fails', () => {
    const target = new EventTarget();
    const told: unknown[] = [];
    tellNetwork(target, async (notice) => {
      told.push(notice);
      throw new Error('Nobody listens.');
    });
    target.dispatchEvent(new Event('offline'));
    target.dispatchEvent(new Event('online'));
    expect(told).toEqual([{ isOnline: false }, { isOnline: true }]);
  });
});
