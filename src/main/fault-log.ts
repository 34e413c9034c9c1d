import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** The log is turned over at this size; one older file is kept. */
const MAX_BYTES = 1_048_576;

/**
 * Writes faults that are bugs to `faults.log` in `directory`, with time and stack, and to stderr. It holds no calls and no
 * answers, so nothing a person wrote. A log that can not be written stops nothing.
 */
export function createFaultLog(directory: string, now: () => Date): (fault: unknown) => void {
  const path = join(directory, 'faults.log');
  return (fault) => {
    const text = fault instanceof Error ? (fault.stack ?? fault.message) : String(fault);
    console.error(text);
    try {
      mkdirSync(directory, { recursive: true, mode: 0o700 });
      if (sizeOf(path) > MAX_BYTES) renameSync(path, `${path}.1`);
      appendFileSync(path, `${now().toISOString()} ${text}\n`, { mode: 0o600 });
    } catch (failure) {
      console.error('The fault could not be logged.', failure);
    }
  };
}

function sizeOf(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.size ?? 0;
}
