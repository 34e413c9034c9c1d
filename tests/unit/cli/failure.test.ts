import { describe, expect, it } from 'vitest';
import { reasonOf } from '../../../src/cli/failure.ts';
import { AttacheError } from '../../../src/shared/api/index.ts';

describe('the reason a command failed', () => {
  it('is one line with what to do', () => {
    const failure = new AttacheError('Locked', 'Another Attaché\nhas this library open.', { hint: 'Close it first.' });
    expect(reasonOf(failure, {})).toBe('Another Attaché has this library open. Close it first.');
  });

  it('of a bug shows no internals', () => {
    const line = reasonOf(new TypeError('x is not a function'), {});
    expect(line).not.toContain('x is not a function');
    expect(line).not.toContain('\n');
  });

  it('of a bug shows its stack to whoever asks for it', () => {
    expect(reasonOf(new TypeError('x is not a function'), { ATTACHE_DEBUG: '1' })).toContain('TypeError: x is not');
  });

  it('carries no controls to the terminal', () => {
    const failure = new AttacheError('NotFound', `There is no entry ${String.fromCodePoint(27)}[31m.`);
    expect(reasonOf(failure, {})).toBe('There is no entry \ufffd[31m.');
  });
});
