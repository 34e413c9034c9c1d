import { vi } from 'vitest';

/** Waits until `check` no longer throws, as long as a machine may need that does other work besides. @returns what it gives */
export function eventually<Value>(check: () => Value | Promise<Value>): Promise<Value> {
  return vi.waitFor(check, { timeout: 20_000 });
}
