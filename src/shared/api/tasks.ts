import { z } from 'zod';
import { slugSchema } from '../model/index.ts';
import { procedure, router } from './trpc.ts';

/** Work on the whole library that is under way. `fraction` runs from 0 to 1. */
export interface Task {
  readonly id: string;
  readonly kind: 'check' | 'restore' | 'index';
  /** What it is doing, in a few words. */
  readonly step: string;
  readonly fraction: number;
}

export interface TasksService {
  /** What is under way; answered while the library is being restored as well. The change feed tells of progress (`tasks`). */
  running(): Promise<readonly Task[]>;
  /** Stops it: whoever began it is told `Cancelled`, and nothing was changed. Of what has ended, or is past stopping, nothing is changed. */
  cancel(id: string): Promise<void>;
}

export const tasksRouter = router({
  running: procedure.query(({ ctx }) => ctx.services.tasks.running()),
  cancel: procedure
    .input(z.strictObject({ id: slugSchema }))
    .mutation(({ ctx, input }) => ctx.services.tasks.cancel(input.id)),
});
