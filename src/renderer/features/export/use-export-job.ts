import { useQuery } from '@tanstack/react-query';
import type { ExportJob } from '../../../shared/api/index.ts';
import { api } from '../../app/api.ts';
import { isRunning } from './export-words.ts';

/** How often a running export is asked for its state, should the change feed be silent, in milliseconds. */
const POLL = 1_000;

/** An export as it stands. The change feed tells of progress; polling is the fall-back. */
export function useExportJob(started: ExportJob): ExportJob {
  const job = useQuery({
    queryKey: ['exports', started.id],
    queryFn: () => api.exporting.status.query({ jobId: started.id }),
    initialData: started,
    initialDataUpdatedAt: 0,
    refetchInterval: (query) => (isRunning(query.state.data ?? started) ? POLL : false),
    refetchIntervalInBackground: true,
  });
  return job.data;
}
