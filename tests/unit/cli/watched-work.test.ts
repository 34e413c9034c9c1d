import { Subject } from 'rxjs';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { CommandContext } from '../../../src/cli/command-context.ts';
import { verify } from '../../../src/cli/commands/verify.ts';
import { createTerminal } from '../../../src/cli/terminal.ts';
import { watched } from '../../../src/cli/watched-work.ts';
import type { Core } from '../../../src/main/core/core.ts';
import { AttacheError, type Change, type Task } from '../../../src/shared/api/index.ts';
import { eventually } from '../../support/eventually.ts';

const told = vi.fn<(text: string) => boolean>(() => true);

const wasTty = process.stderr.isTTY;

beforeEach(() => {
  vi.useFakeTimers();
  process.stderr.isTTY = true;
  told.mockClear();
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => told(String(text)));
});
afterEach(() => {
  vi.useRealTimers();
  process.stderr.isTTY = wasTty;
  vi.restoreAllMocks();
});

describe('long work of a command', () => {
  it('is not spoken of while it is short, and then once a second', async () => {
    await watched(async ({ onProgress }) => {
      onProgress({ step: 'Reading every page', fraction: 0.1 });
      vi.advanceTimersByTime(1_000);
      onProgress({ step: 'Reading every page', fraction: 0.25 });
      onProgress({ step: 'Reading every page', fraction: 0.3 });
      vi.advanceTimersByTime(1_000);
      onProgress({ step: 'Checking every document', fraction: 0.999 });
    });
    expect(told.mock.calls.flat()).toEqual(['Reading every page: 25 %\n', 'Checking every document: 99 %\n']);
  });

  it('is not spoken of where nobody is looking', async () => {
    process.stderr.isTTY = false;
    await watched(async ({ onProgress }) => {
      vi.advanceTimersByTime(5_000);
      onProgress({ step: 'Reading every page', fraction: 0.25 });
    });
    expect(told).not.toHaveBeenCalled();
  });

  it('is asked to stop at Ctrl+C, and a Ctrl+C after it is not its own any more', async () => {
    const before = process.listenerCount('SIGINT');
    const isStopped = await watched(async ({ signal }) => {
      process.emit('SIGINT');
      return signal.aborted;
    });
    expect(isStopped).toBe(true);
    expect(process.listenerCount('SIGINT')).toBe(before);
  });
});

describe('a check by command', () => {
  /** A core whose check goes on until it is stopped. */
  function aCheckingCore(): { core: Core; changes: Subject<Change>; cancelled: string[] } {
    const changes = new Subject<Change>();
    const cancelled: string[] = [];
    const stopped = Promise.withResolvers<never>();
    const task: Task = { id: 'one', kind: 'check', step: 'Reading every page', fraction: 0.5 };
    const tasks = {
      running: async () => [task],
      cancel: async (id: string) => {
        cancelled.push(id);
        stopped.reject(new AttacheError('Cancelled', 'It was stopped.'));
      },
    };
    const core = { changes, services: { tasks, settings: { verify: () => stopped.promise } } } as unknown as Core;
    return { core, changes, cancelled };
  }

  it('tells how far it is and stops at Ctrl+C', async () => {
    const { core, changes, cancelled } = aCheckingCore();
    const context: CommandContext = {
      directory: '/library',
      isJson: false,
      terminal: createTerminal({ write: () => true }),
      withCore: (work) => work(core),
    };
    const checking = verify(context);
    const refusal = expect(checking).rejects.toMatchObject({ kind: 'Cancelled' });
    vi.advanceTimersByTime(1_000);
    changes.next({ collection: 'tasks', ids: [] });
    await eventually(() => expect(told).toHaveBeenCalledWith('Reading every page: 50 %\n'));
    process.emit('SIGINT');
    await refusal;
    expect(cancelled).toEqual(['one']);
  });
});
