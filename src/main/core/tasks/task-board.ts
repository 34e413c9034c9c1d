import type { Task, TasksService } from '../../../shared/api/index.ts';
import type { WorkOptions } from './run-in-worker.ts';

interface Surroundings {
  readonly newId: () => string;
  /** Told whenever a task began, went on or ended. */
  readonly onChange: () => void;
}

/** What windows are told of long work, and how they stop it. */
export interface TaskBoard extends TasksService {
  /** Does work that windows see and may stop. */
  run<Result>(kind: Task['kind'], work: (options: Required<WorkOptions>) => Promise<Result>): Promise<Result>;
}

/** Keeps what long work is under way. */
export function createTaskBoard({ newId, onChange }: Surroundings): TaskBoard {
  const tasks = new Map<string, { task: Task; readonly stop: AbortController }>();
  return {
    async run(kind, work) {
      const id = newId();
      const running = { task: { id, kind, step: 'Beginning', fraction: 0 } as Task, stop: new AbortController() };
      tasks.set(id, running);
      onChange();
      try {
        return await work({
          signal: running.stop.signal,
          onProgress: (progress) => {
            running.task = { ...running.task, ...progress };
            onChange();
          },
        });
      } finally {
        tasks.delete(id);
        onChange();
      }
    },
    async running() {
      return [...tasks.values()].map(({ task }) => task);
    },
    async cancel(id) {
      tasks.get(id)?.stop.abort();
    },
  };
}
