import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createFaultLog } from '../../../src/main/fault-log.ts';

const NOW = new Date('2026-02-01T09:00:00.000Z');
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'attache-log-'));
  vi.spyOn(console, 'error').mockReturnValue(undefined);
});
afterEach(() => {
  vi.restoreAllMocks();
  rmSync(folder, { recursive: true, force: true });
});

describe('the log of faults', () => {
  it('holds each fault with its time and stack', () => {
    const log = createFaultLog(folder, () => NOW);
    log(new TypeError('broken'));
    log('thrown text');
    const text = readFileSync(join(folder, 'faults.log'), 'utf8');
    expect(text).toMatch(/^2026-02-01T09:00:00\.000Z TypeError: broken\n\s+at /);
    expect(text).toContain('2026-02-01T09:00:00.000Z thrown text\n');
  });

  it('is turned over before it grows without end', () => {
    writeFileSync(join(folder, 'faults.log'), 'x'.repeat(1_100_000));
    createFaultLog(folder, () => NOW)('next');
    expect(readdirSync(folder).sort()).toEqual(['faults.log', 'faults.log.1']);
    expect(statSync(join(folder, 'faults.log')).size).toBeLessThan(100);
  });

  it('that can not be written stops nothing', () => {
    writeFileSync(join(folder, 'file'), '');
    expect(() => createFaultLog(join(folder, 'file', 'below'), () => NOW)('next')).not.toThrow();
  });
});
