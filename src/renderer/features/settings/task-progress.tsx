import { useQuery } from '@tanstack/react-query';
import type { Task } from '../../../shared/api/index.ts';
import { api } from '../../app/api.ts';
import { Button } from '../../ui/button.tsx';
import { ProgressBar } from '../../ui/progress-bar.tsx';

/** How often it is asked how far a task is, should the change feed be silent, in milliseconds. */
const POLL = 1_000;

/** How far long work on the whole library is, with the way to stop it; for while it is under way. */
export function TaskProgress({ kind }: { readonly kind: Task['kind'] }) {
  const tasks = useQuery({
    queryKey: ['tasks'],
    queryFn: () => api.tasks.running.query(),
    refetchInterval: POLL,
    refetchOnMount: 'always',
  });
  const task = tasks.data?.find((running) => running.kind === kind);
  if (task === undefined) return <p>Beginning…</p>;
  return (
    <div className="task-progress">
      <p>{task.step}…</p>
      <ProgressBar step={task.step} fraction={task.fraction} />
      <Button onPress={() => void api.tasks.cancel.mutate({ id: task.id })}>Stop</Button>
    </div>
  );
}
